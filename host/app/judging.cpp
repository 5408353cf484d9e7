#include "host/app/judging.hpp"

#include <algorithm>

#include "host/app/exit-codes.hpp"
#include "host/app/paths.hpp"
#include "host/corpus/graph.hpp"
#include "host/corpus/overrides.hpp"
#include "host/report/gates.hpp"
#include "host/verdict/outlets.hpp"
#include "host/verdict/verdict.hpp"

namespace freehold::app {
namespace {

// Plugins that did not load judge nothing: their rules are failed wherever they would have spoken, so that coverage tells.
void fail_unloaded(const workers::Pool &pool, const corpus::Overrides &overrides, corpus::Corpus &corpus) {
  std::vector<std::string> unloaded;
  for (const workers::LoadReport &report : pool.loaded()) {
    if (!report.ok) unloaded.push_back(report.plugin);
  }
  if (unloaded.empty()) return;
  std::vector<corpus::Overrides::Here> places;
  for (const model::JudgedItem &item : corpus.items) places.push_back(overrides.at(item.item));
  for (std::uint32_t rule = 0; rule < corpus.rules.size(); ++rule) {
    if (std::find(unloaded.begin(), unloaded.end(), corpus::plugin_of(corpus.rules[rule].id)) == unloaded.end()) continue;
    for (std::size_t i = 0; i < corpus.items.size(); ++i) {
      if (places[i].off_by(rule) != model::kNone) continue;
      model::JudgedItem &item = corpus.items[i];
      model::RuleResult failed;
      failed.rule = rule;
      failed.outcome = model::Outcome::failed;
      failed.reason = "its plugin could not be loaded";
      const auto at = std::lower_bound(item.results.begin(), item.results.end(), rule, [](const model::RuleResult &r, std::uint32_t n) { return r.rule < n; });
      const bool asked = std::ranges::find(item.silent, rule) != item.silent.end();
      if (!asked && (at == item.results.end() || at->rule != rule)) item.results.insert(at, std::move(failed));
    }
  }
}

// Whoever finds a note in the report finds 4 among its exit codes.
void add_exit_code(report::Report &report) {
  const bool told = std::any_of(report.exit_codes.begin(), report.exit_codes.end(), [](const report::ExitCode &code) { return code.code == kIncomplete; });
  if (report.notes.empty() || told) return;
  std::erase_if(report.exit_codes, [](const report::ExitCode &code) { return code.code == kDone; });
  report.exit_codes.push_back({kIncomplete, "not everything was read and judged, see the notes"});
}

bool has_rules(const model::Plan &plan, model::RuleKind kind) {
  return std::any_of(plan.rules.begin(), plan.rules.end(), [&](const model::Rule &rule) { return rule.kind == kind; });
}

Result<Done> run_graph_rules(workers::Pool &pool, const model::Plan &plan, const corpus::Overrides &overrides, corpus::Corpus &corpus,
                             const corpus::Graph &graph) {
  if (!has_rules(plan, model::RuleKind::graph)) return Done{};
  std::size_t next = 0;
  const auto pull = [&]() -> std::optional<workers::GraphInput> {
    if (next == corpus.items.size()) return std::nullopt;
    workers::GraphInput input{next, &corpus.items[next].item, graph.nodes[next]};
    ++next;
    return input;
  };
  return pool.graph(pull, [&](std::uint64_t index, std::vector<model::RuleResult> &&results, std::vector<model::Note> &&notes) {
    overrides.take_out(corpus.items[index].item, results, corpus.switched_off);
    corpus::add_results(corpus.items[index], std::move(results));
    corpus.notes.insert(corpus.notes.end(), notes.begin(), notes.end());
  });
}

void add_plugins(const model::Plan &plan, corpus::Corpus &corpus) {
  corpus.version = kVersion;
  corpus.plugins = plan.plugins;
  for (model::Plugin &plugin : corpus.plugins) plugin.path.clear();  // where it lies on this machine is nobody's business
}

}  // namespace

Result<Done> judge_corpus_file(workers::Pool &pool, corpus::CorpusReader &reader, corpus::Collector &collector) {
  std::uint64_t next = 0;
  bool damaged = false;
  const auto pull = [&]() -> std::optional<workers::ItemInput> {
    workers::ItemInput input;
    const int got = reader.next(input.item);
    damaged = got < 0;
    if (got != 1) return std::nullopt;
    input.index = next++;
    return input;
  };
  const auto done = pool.judge(pull, [&](std::uint64_t, model::JudgedItem &&item) { collector.add(std::move(item)); });
  if (!done) return done;
  if (damaged) return reader.problem();
  const corpus::CorpusFooter &footer = reader.footer();
  for (const model::Channel &channel : footer.channels) collector.add(model::Channel(channel));
  for (const model::MetricRecord &record : footer.metrics) collector.add(model::MetricRecord(record));
  collector.add(corpus::CountedContacts{footer.contacts, footer.contact_cells});
  for (const model::Note &note : footer.notes) collector.add(model::Note(note));
  for (const corpus::SourceSummary &source : footer.sources) collector.add(corpus::SourceSummary(source));
  return Done{};
}

void add_absences(const workers::Pool &pool, const Setup &setup, std::uint32_t shard, std::uint32_t shards, const std::function<void(model::Note &&)> &note) {
  for (const plugins::Refusal &refusal : setup.discovery.refused) {
    note({"plugin-refused", "", refusal.path.substr(refusal.path.rfind('/') + 1), "", "It was not used: " + refusal.problem.sentence + "."});
  }
  for (const workers::LoadReport &report : pool.loaded()) {
    const bool told = report.reason.starts_with("failed to load");  // by the pool's own notes: the worker died of it
    if (!report.ok && !told) note({"plugin-not-loaded", "", "", report.plugin, "It could not be loaded: " + report.reason + "."});
  }
  if (shards > 1) note({"one-shard", "", "", "", "This is shard " + std::to_string(shard) + " of " + std::to_string(shards) + " (from 0); the rest was not read."});
}

Result<std::unique_ptr<const Judgement>> finish_report(workers::Pool &pool, const Setup &setup, corpus::Collector &collector, const std::string &isolation) {
  auto whole = std::make_unique<Judgement>();
  const corpus::Overrides overrides(setup.policy.overrides, setup.plan.rules);
  corpus::Corpus &corpus = whole->corpus;
  corpus = collector.corpus(setup.plan.rules, {}, verdict::counting(setup.policy), &overrides);
  add_plugins(setup.plan, corpus);
  corpus.isolation = isolation;
  const corpus::Graph &graph = whole->graph = corpus::build_graph(corpus, setup.policy.base);
  if (auto done = run_graph_rules(pool, setup.plan, overrides, corpus, graph); !done) return done.problem();
  auto of_channels = pool.finish(corpus.states);
  if (!of_channels) return of_channels.problem();
  corpus.channel_results = std::move(*of_channels);
  workers::PoolReport ended = pool.end();
  corpus.notes.insert(corpus.notes.end(), ended.notes.begin(), ended.notes.end());
  std::sort(corpus.notes.begin(), corpus.notes.end());
  corpus.notes.erase(std::unique(corpus.notes.begin(), corpus.notes.end()), corpus.notes.end());
  corpus.withdrawn = ended.withdrawn;
  for (model::JudgedItem &item : corpus.items) corpus::withdraw(item, corpus.rules, corpus.withdrawn);
  for (corpus::ChannelResult &channel : corpus.channel_results) {
    std::vector<model::RuleResult> one{std::move(channel.result)};
    corpus::withdraw(one, corpus.rules, corpus.withdrawn);
    channel.result = std::move(one.front());
  }
  fail_unloaded(pool, overrides, corpus);
  whole->verdict = verdict::judge(corpus, graph, setup.policy);
  whole->report = report::make_report(corpus, graph, whole->verdict, setup.policy);
  add_exit_code(whole->report);
  report::check_gates(setup.policy.gate, whole->report);
  return std::unique_ptr<const Judgement>(std::move(whole));
}

}  // namespace freehold::app
