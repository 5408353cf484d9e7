// The corpus: everything that was read and said, merged exactly and in any order. Plain values; sorted as each member says, so that the same
// content makes the same bytes for any number of workers, shards and merge order.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "host/model/judgement.hpp"
#include "host/model/manifest.hpp"
#include "host/model/plan.hpp"

namespace freehold::corpus {

enum class SourceState : std::uint32_t { done = 0, partial = 1, refused = 2 };

// What became of a source: how much was read, what was left out and why.
struct SourceSummary {
  std::string name;     // as the user calls it
  std::string kind;     // folder, file, zip, tar, corpus
  std::string reader;   // plugin id; empty: nobody could read it
  SourceState state = SourceState::done;
  std::string reason;   // of partial and refused
  std::uint64_t files = 0;
  std::uint64_t items = 0;
  std::vector<std::pair<std::string, std::uint64_t>> left_out;  // reason → files, sorted
};

// One entry of an accumulator (enum fh_accumulate says what the numbers mean).
struct Entry {
  std::string key;
  std::int64_t a = 0;
  std::int64_t b = 0;
};

// The merged accumulators of one corpus rule over one channel.
struct State {
  std::uint32_t rule = 0;  // index into the plan's rules
  std::string channel;
  std::vector<std::vector<Entry>> accumulators;  // each sorted by key
};

// What a corpus rule said of a channel.
struct ChannelResult {
  std::string channel;
  model::RuleResult result;
};

// People who can be written to and stand on exactly these lists of one run. stage: the furthest that any of the lists says of them.
struct ContactCell {
  std::vector<std::uint32_t> lists;  // indexes of contacts, sorted
  model::ContactStage stage = model::ContactStage::unknown;
  std::uint64_t people = 0;

  friend bool operator==(const ContactCell &, const ContactCell &) = default;
  friend auto operator<=>(const ContactCell &, const ContactCell &) = default;
};

struct Corpus {
  std::string version;                    // of freehold
  std::vector<model::Plugin> plugins;     // used, sorted by id; manifests are the texts of the report
  std::vector<model::Rule> rules;         // RuleResult::rule indexes this
  std::vector<SourceSummary> sources;     // in the order the user named them
  std::vector<model::Channel> channels;   // sorted by key
  std::vector<model::ContactCount> contacts;  // sorted by channel, list, run
  std::vector<ContactCell> contact_cells;     // sorted; of every list with a run
  std::vector<model::JudgedItem> items;   // sorted by id; without text and origin once judged
  std::vector<State> states;              // sorted by rule, channel
  std::vector<ChannelResult> channel_results;  // sorted by rule, channel
  std::vector<model::Note> notes;         // sorted, unique
  std::vector<std::string> withdrawn;     // plugins that faulted three times; sorted
  std::vector<std::uint64_t> switched_off;  // per override of the policy: answers that were taken out
  std::string isolation;                  // what the workers were confined by: "seccomp, landlock 2"
};

}  // namespace freehold::corpus
