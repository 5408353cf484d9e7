// Judging: from what was read to the report. The same for `audit`, which reads and judges in one pass, and `judge`, which starts from a corpus file.
#pragma once

#include <memory>

#include "host/app/setup.hpp"
#include "host/corpus/collector.hpp"
#include "host/corpus/corpus-file.hpp"
#include "host/report/report.hpp"
#include "host/workers/pool.hpp"

namespace freehold::app {

// Runs item and corpus rules over all items of a corpus file; fills the collector with them and with what stands in its footer.
Result<Done> judge_corpus_file(workers::Pool &pool, corpus::CorpusReader &reader, corpus::Collector &collector);

// What is missing because a plugin was refused or did not load, or only a part was read.
void add_absences(const workers::Pool &pool, const Setup &setup, std::uint32_t shard, std::uint32_t shards, const std::function<void(model::Note &&)> &note);

// A report with what its items are made of when they are written.
struct Judgement {
  corpus::Corpus corpus;
  corpus::Graph graph;
  verdict::Verdict verdict;
  report::Report report;
};

// Graph rules, the end of corpus rules, verdict and report. The pool is at its end afterwards. isolation: of the reading.
Result<std::unique_ptr<const Judgement>> finish_report(workers::Pool &pool, const Setup &setup, corpus::Collector &collector, const std::string &isolation);

}  // namespace freehold::app
