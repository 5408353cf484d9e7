#include <unistd.h>

#include "host/app/exit-codes.hpp"
#include "host/app/run.hpp"
#include "host/app/show.hpp"

namespace freehold::app {
namespace {

namespace po = boost::program_options;

constexpr const char *kText =
    "\nSOURCE is a folder, a file, or a zip or tar archive; without one, the sources of the configuration are read.\n"
    "Prints the first screen and writes freehold-report.html and freehold-report.json to the current folder; with --format it only\n"
    "prints in that format.\n";

struct AuditOptions {
  SetupOptions setup;
  ReadOptions read;
  ShowOptions show;
  std::string report = "freehold-report.html";
};

ReadingSink into(corpus::Collector &collector) {
  ReadingSink sink;
  sink.item = [&](model::JudgedItem &&item) { collector.add(std::move(item)); };
  sink.channel = [&](model::Channel &&channel) { collector.add(std::move(channel)); };
  sink.metrics = [&](model::MetricRecord &&record) { collector.add(std::move(record)); };
  sink.contacts = [&](model::ContactCount &&count) { collector.add(count); };
  sink.contact_marks = [&](model::ContactMarks &&marks) { collector.add(std::move(marks)); };
  sink.note = [&](model::Note &&note) { collector.add(std::move(note)); };
  return sink;
}

Result<std::unique_ptr<const Judgement>> audit(const Setup &setup, const std::vector<SourceRequest> &sources, const Shard &shard) {
  auto pool = start_pool(setup);
  if (!pool) return pool.problem();
  corpus::Collector collector(setup.plan.base);
  auto summaries = read_sources(*pool, setup, sources, shard, true, into(collector));
  if (!summaries) return summaries.problem();
  for (corpus::SourceSummary &summary : *summaries) collector.add(std::move(summary));
  add_absences(*pool, setup, shard.index, shard.count, [&](model::Note &&note) { collector.add(std::move(note)); });
  const std::string isolation = pool->isolation();
  return finish_report(*pool, setup, collector, isolation);
}

// The whole report beside the first screen: HTML to look at, JSON for `freehold explain` and other formats.
bool write_files(const report::Report &report, const std::string &html) {
  ShowOptions to_html;
  to_html.output = html;
  ShowOptions to_json;
  to_json.output = html.ends_with(".html") ? html.substr(0, html.size() - 5) + ".json" : html + ".json";
  return show(report, *report::find_renderer("html"), to_html, "") && show(report, *report::find_renderer("json"), to_json, "");
}

int present(const report::Report &report, const AuditOptions &options) {
  const bool first_screen = options.show.format.empty();
  const report::Renderer *renderer = renderer_of(first_screen ? "terminal" : options.show.format);
  if (renderer == nullptr) return kUsage;
  if (first_screen && !write_files(report, options.report)) return kBroken;
  if (!show(report, *renderer, options.show, first_screen ? options.report : "")) return kBroken;
  return exit_code_of(report);
}

}  // namespace

int run_audit(const Invocation &invocation) {
  AuditOptions options;
  po::options_description all;
  all.add(describe(options.read)).add(describe(options.setup)).add(describe_judging(options.setup)).add(describe(options.show, formats_text("the first screen, and the report as files")));
  all.add_options()("report", po::value(&options.report)->value_name("FILE"), "where the HTML report goes (default: freehold-report.html)");
  int code = kDone;
  const auto map = parse(invocation, command_named("audit"), kText, all, "source", code);
  if (!map) return code;
  if (map->contains("source")) options.read.sources = (*map)["source"].as<std::vector<std::string>>();
  if (!options.show.format.empty() && renderer_of(options.show.format) == nullptr) return kUsage;
  const auto shard = parse_shard(options.read.shard);
  if (!shard) return say(shard.problem()), kUsage;
  auto prepared = prepare(options.setup, !options.read.no_text, invocation.executable, code);
  if (!prepared) return code;
  const Setup &setup = keep_to_the_end(std::make_unique<const Setup>(std::move(*prepared)));
  const auto sources = sources_of(options.read, setup, code);
  if (!sources) return code;
  auto judged = audit(setup, *sources, *shard);
  if (!judged) return say(judged.problem()), kBroken;
  return present(keep_to_the_end(std::move(*judged)).report, options);
}

}  // namespace freehold::app
