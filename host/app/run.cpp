#include "host/app/run.hpp"

#include "host/app/exit-codes.hpp"

namespace freehold::app {

Result<workers::Pool> start_pool(const Setup &setup) {
  auto pool = workers::Pool::start(setup.workers, setup.plan);
  if (!pool || !setup.sandbox_required) return pool;
  const std::string &layers = pool->isolation();
  if (layers.find("seccomp") != layers.npos && layers.find("landlock") != layers.npos) return pool;
  return Problem{"isolation-missing", {}, "The full sandbox was required, and this machine offers only: " + layers + ".",
                 "Use a kernel with Landlock (5.13 or later), or --isolation best."};
}

Result<std::vector<corpus::SourceSummary>> read_sources(workers::Pool &pool, const Setup &setup, const std::vector<SourceRequest> &sources,
                                                        const Shard &shard, bool judge, const ReadingSink &sink) {
  std::vector<corpus::SourceSummary> summaries;
  for (const SourceRequest &source : sources) {
    auto summary = read_source(pool, setup, source, shard, judge, sink);
    if (!summary) return summary.problem();
    summaries.push_back(std::move(*summary));
  }
  return summaries;
}

Result<std::unique_ptr<const Judgement>> judge_corpus(const Setup &setup, corpus::CorpusReader &reader) {
  auto pool = start_pool(setup);
  if (!pool) return pool.problem();
  corpus::Collector collector(setup.plan.base);
  if (auto done = judge_corpus_file(*pool, reader, collector); !done) return done.problem();
  add_absences(*pool, setup, reader.header().shard, reader.header().shards, [&](model::Note &&note) { collector.add(std::move(note)); });
  return finish_report(*pool, setup, collector, reader.footer().isolation);
}

std::optional<std::vector<SourceRequest>> sources_of(const ReadOptions &options, const Setup &setup, int &code) {
  auto sources = requested_sources(options, setup.config);
  if (sources) return std::move(*sources);
  say(sources.problem());
  code = kUsage;
  return std::nullopt;
}

}  // namespace freehold::app
