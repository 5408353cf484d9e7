// freehold.toml as typed values. Every mistake in it is a Problem with file, line, column and next step; all are said
// at once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/model/choices.hpp"
#include "host/model/item.hpp"
#include "host/model/manifest.hpp"
#include "host/model/policy.hpp"
#include "host/support/result.hpp"

namespace freehold::config {

// Whose content it is. Empty and 0: not said.
struct Client {
  std::string name;
  std::string strategy;          // thought-leader, influencer, hybrid
  std::int64_t mix = 50;         // of hybrid: percent of thought leader
  std::vector<std::string> own;  // the author's own ground, lower case: "example.com", "example.com/path"
  std::string regulated;         // health, law, finance
  std::int64_t deal_value = 0;   // what one client is worth, whole units of the currency
  std::string currency;          // ISO 4217: EUR
  std::int64_t clients_a_year = 0;
  std::string paid_by;      // clients, third-parties, both
  std::string sales_close;  // call, online, in-person, checkout
};

// A place to read. path: as written if absolute or a URL, else below the folder of freehold.toml.
struct SourceEntry {
  std::string name;  // unique; the last part of the path if it was not said
  std::string path;
  std::string address;  // where it is published
  std::string channel;  // key of a [[channel]]; empty: as its reader says
};

using model::RuleChoice;
using model::QuestionChoice;

struct PluginOptions {
  std::string plugin;
  std::string json;  // an object
  Place where;
};

struct Limits {
  std::int64_t workers = 0;                // 0: one, after half a second one per core
  std::int64_t deadline_seconds = 2;       // CPU of one plugin on one item
  std::int64_t memory_mib = 2048;          // of one worker
  std::int64_t archive_entries = 50000;    // opened entries of one archive
  std::int64_t archive_entry_mib = 256;    // of one entry, unpacked
  std::int64_t archive_ratio = 200;        // unpacked to packed, judged after the first MiB
  std::string isolation =
      "best";  // required: refuse to run without the full sandbox; best: as much as the kernel offers
};

struct Config {
  std::string path;  // of the file; empty: there is none
  Client client;
  std::vector<model::DeclaredChannel> channels;  // as written
  std::vector<SourceEntry> sources;
  std::vector<std::string> plugin_paths;      // files and folders, absolute if path is
  std::vector<PluginOptions> plugin_options;  // sorted by plugin
  std::vector<RuleChoice> rules;              // sorted by id
  std::vector<QuestionChoice> weights;        // sorted by question
  bool judgement = true;                      // false: rules that are judgement are off as a group
  std::vector<model::Threshold> thresholds;   // those that were said
  std::vector<model::ExpectChoice> expectations;
  std::vector<model::OverrideChoice> overrides;  // as written
  model::RunGate gate;
  std::int64_t window_days = 365;
  Limits limits;
  std::vector<model::CatalogueEntry> catalogue;  // ids own/…, as written
  std::string link_map_path;                     // of the file that says where short links lead; empty: none
  std::vector<model::Pair> link_map;             // what it says; sorted, unique
  std::vector<model::Dismissal> dismissed;       // as written
};

// config holds what could be understood; it must not be used unless problems is empty.
struct Reading {
  Config config;
  std::vector<Problem> problems;  // sorted by place
};

// Pure. path: for messages and as the folder that relative paths begin at.
Reading parse_config(std::string_view text, const std::string &path);

// Reads a regular file of at most 1 MB, and the link map that it names.
Reading read_config(const std::string &path);

// What `freehold init` writes: every key with a comment. Parses to Config{} with its path.
std::string write_example_config();

}  // namespace freehold::config
