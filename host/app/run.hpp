// A run: what `audit`, `read` and `judge` have in common from the first worker to the exit code.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>

#include "host/app/console.hpp"
#include "host/app/judging.hpp"
#include "host/app/read-source.hpp"

namespace freehold::app {

// Starts the workers; refuses to go on without the full sandbox if the user required it.
Result<workers::Pool> start_pool(const Setup &setup);

// Reads all sources into the sink, with progress. Summaries come in the order of the sources.
Result<std::vector<corpus::SourceSummary>> read_sources(workers::Pool &pool, const Setup &setup, const std::vector<SourceRequest> &sources,
                                                        const Shard &shard, bool judge, const ReadingSink &sink);

// Judges a whole corpus file with a pool of its own. Requires: the setup outlives what comes of it.
Result<std::unique_ptr<const Judgement>> judge_corpus(const Setup &setup, corpus::CorpusReader &reader);

// Gives a value to the process: nothing that large is taken apart piece by piece before the end. For setup and judgement, of which a run has one each.
template <class T>
const T &keep_to_the_end(std::unique_ptr<const T> value) {
  static const T *volatile kept = nullptr;  // leak checkers see that it is in somebody's hands; volatile, or nobody would write it
  kept = value.release();
  return *kept;
}

// The sources as the options and the configuration name them; says what is wrong.
std::optional<std::vector<SourceRequest>> sources_of(const ReadOptions &options, const Setup &setup, int &code);

}  // namespace freehold::app
