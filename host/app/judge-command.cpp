#include "host/app/exit-codes.hpp"
#include "host/app/run.hpp"
#include "host/app/show.hpp"

namespace freehold::app {
namespace {

namespace po = boost::program_options;

constexpr const char *kText = "\nCORPUS is what `freehold read` or `freehold merge` wrote; - or nothing: standard input. Prints the report as JSON, for `freehold report`.\n";

}  // namespace

int run_judge(const Invocation &invocation) {
  SetupOptions setup_options;
  ShowOptions show_options;
  show_options.format = "json";
  po::options_description options;
  options.add(describe(setup_options)).add(describe_judging(setup_options)).add(describe(show_options, formats_text("json")));
  int code = kDone;
  const auto map = parse(invocation, command_named("judge"), kText, options, "corpus", code);
  if (!map) return code;
  const auto paths = map->contains("corpus") ? (*map)["corpus"].as<std::vector<std::string>>() : std::vector<std::string>{"-"};
  if (paths.size() != 1) {
    say(Problem{"usage", {}, "One corpus at a time.", "Join the shards of one reading with `freehold merge`."});
    return kUsage;
  }
  const report::Renderer *renderer = renderer_of(show_options.format);
  if (renderer == nullptr) return kUsage;
  auto reader = corpus::CorpusReader::open(paths.front());
  if (!reader) return say(reader.problem()), kUsage;
  const auto setup = prepare(setup_options, reader->header().text, invocation.executable, code);
  if (!setup) return code;
  auto judged = judge_corpus(*setup, *reader);
  if (!judged) return say(judged.problem()), judged.problem().code.starts_with("corpus-") ? kUsage : kBroken;
  const report::Report &report = keep_to_the_end(std::move(*judged)).report;
  return show(report, *renderer, show_options, "") ? exit_code_of(report) : kBroken;
}

}  // namespace freehold::app
