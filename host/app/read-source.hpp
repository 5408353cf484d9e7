// Reading: every source planned and read by the pool, its results handed on, and what became of each source summed up.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "host/app/setup.hpp"
#include "host/corpus/corpus.hpp"
#include "host/workers/pool.hpp"

namespace freehold::app {

// A source as the user named it.
struct SourceRequest {
  std::string name;     // unique
  std::string path;
  std::string address;  // empty: not said
  std::string channel;  // key of a declared channel; empty: as its reader says
};

// Part `shard` of `shards`: a unit belongs to one part by a hash of its source and path.
struct Shard {
  std::uint32_t index = 0;
  std::uint32_t count = 1;

  bool holds(std::string_view source, std::string_view path) const;
};

// Sources of the command line, else those of the configuration. `address` goes to the only source without one.
Result<std::vector<SourceRequest>> requested_sources(const ReadOptions &options, const config::Config &config);
// "I/N".
Result<Shard> parse_shard(const std::string &text);
// Digest of what is read: names and addresses.
std::string digest_of(const std::vector<SourceRequest> &sources);

// Where what was read goes; called in any order.
struct ReadingSink {
  std::function<void(model::JudgedItem &&)> item;
  std::function<void(model::Channel &&)> channel;
  std::function<void(model::MetricRecord &&)> metrics;
  std::function<void(model::ContactCount &&)> contacts;
  std::function<void(model::ContactMarks &&)> contact_marks;
  std::function<void(model::Note &&)> note;
};

// Reads one source to its end. judge: item and corpus rules as well. A Problem only where no worker can run any more; what is wrong with the
// source itself is in the summary and in notes.
Result<corpus::SourceSummary> read_source(workers::Pool &pool, const Setup &setup, const SourceRequest &request, const Shard &shard, bool judge,
                                          const ReadingSink &sink);

}  // namespace freehold::app
