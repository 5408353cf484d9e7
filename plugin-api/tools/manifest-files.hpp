// Turns the data files of a plugin's folder into chunks of its manifest: rules/<rule>.md, catalogue/*.toml,
// rule-set.toml.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "toml-text.hpp"

namespace freehold::tools {

// A file and what is wrong with it.
struct FileMistake {
  std::string path;
  Mistake mistake;
};

// Requires: one object per plugin; add() for each of its files, in any order. Paths decide what a file is: *.md a rule
// page, rule-set.toml the rule set, every other *.toml a catalogue.
class ManifestFiles {
 public:
  explicit ManifestFiles(std::string plugin) : plugin_(std::move(plugin)) {}

  void add(const std::string &path, std::string_view text);

  // Without NUL, in the order of adding. Entries, phrase lists and models become lines chunks, pages page chunks, all else is TOML.
  const std::vector<std::string> &chunks() const { return chunks_; }
  const std::vector<FileMistake> &mistakes() const { return mistakes_; }

 private:
  void page(const std::string &path, std::string_view text, Mistakes &mistakes);
  void catalogue(const std::string &path, std::string_view text, Mistakes &mistakes);
  void rule_set(std::string_view text, Mistakes &mistakes);
  void entries(const std::string &path, const toml::table &file, Mistakes &mistakes);
  void phrases(const toml::table &file, Mistakes &mistakes);
  void add_chunks(const toml::table &file);

  std::string plugin_;
  std::vector<std::string> chunks_;
  std::vector<FileMistake> mistakes_;
  std::map<std::string, std::string, std::less<>> entry_ids_;  // → where
  std::map<std::string, std::string, std::less<>> matches_;    // → entry id
  std::set<std::string, std::less<>> lists_;                   // list/language
  std::set<std::string, std::less<>> rules_;
  bool has_rule_set_ = false;
};

// The C++ source that puts the chunks into the section .freehold of whatever it is linked into.
std::string as_source(const std::vector<std::string> &chunks);

}  // namespace freehold::tools
