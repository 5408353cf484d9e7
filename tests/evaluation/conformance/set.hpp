// One conformance set: how many of its tests come out right, and the others by reason.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace freehold::conformance {

struct Set {
  std::string name;
  std::size_t right = 0;
  std::size_t tests = 0;
  std::map<std::string, std::vector<std::string>> mistakes;      // reason → tests
  std::map<std::string, std::vector<std::string>> not_compared;  // the same of tests that are outside n

  void add_right() { ++right, ++tests; }
  void add_wrong(const std::string &reason, std::string test) {
    ++tests;
    mistakes[reason].push_back(std::move(test));
  }
};

// Each takes the folder of all sets. A set whose data is not there has no tests.
Set run_html_tokens(const std::filesystem::path &data);
Set run_urls(const std::filesystem::path &data);
Set run_suffixes(const std::filesystem::path &data);
// Read without a crash and without silence; then, folder by folder, what titles, links, dates and contents are expected to be.
std::vector<Set> run_feeds(const std::filesystem::path &data);
Set run_json(const std::filesystem::path &data);
Set run_mail(const std::filesystem::path &data);

}  // namespace freehold::conformance
