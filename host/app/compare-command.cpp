#include <fcntl.h>
#include <unistd.h>

#include "host/app/comparison-text.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/output.hpp"
#include "host/app/report-file.hpp"
#include "host/app/run.hpp"

namespace freehold::app {
namespace {

namespace po = boost::program_options;

constexpr const char *kText =
    "\nBEFORE and AFTER are each a report.json or a corpus file. Scores are compared only under the same rules: corpora are judged again under\n"
    "those of now; of two reports that were judged otherwise it is said what differs, and scores and findings are left out (exit code 4).\n";

// A report, and what its items are made of where it was judged now, from a corpus.
struct Side {
  std::unique_ptr<const Setup> setup;
  std::unique_ptr<const Judgement> judgement;
  report::Report read;

  const report::Report &report() const { return judgement ? judgement->report : read; }
};

// A corpus file is compressed; a report begins as JSON does.
bool is_corpus(const std::string &path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return false;
  unsigned char first[4] = {};
  const bool whole = ::read(file, first, sizeof first) == sizeof first;
  ::close(file);
  return whole && first[0] == 0x28 && first[1] == 0xb5 && first[2] == 0x2f && first[3] == 0xfd;
}

// nullopt: what was wrong was said, and `code` is how it ends.
std::optional<Side> judged_again(const std::string &path, const SetupOptions &options, const std::string &executable, int &code) {
  code = kUsage;
  auto reader = corpus::CorpusReader::open(path);
  if (!reader) return say(reader.problem()), std::nullopt;
  auto prepared = prepare(options, reader->header().text, executable, code);
  if (!prepared) return std::nullopt;
  auto setup = std::make_unique<const Setup>(std::move(*prepared));
  auto judged = judge_corpus(*setup, *reader);
  if (judged) return Side{std::move(setup), std::move(*judged), {}};
  say(judged.problem());
  code = judged.problem().code.starts_with("corpus-") ? kUsage : kBroken;
  return std::nullopt;
}

std::optional<Side> side_of(const std::string &path, const SetupOptions &options, const std::string &executable, int &code) {
  if (is_corpus(path)) return judged_again(path, options, executable, code);
  code = kUsage;
  auto report = read_report_file(path);
  if (!report) return say(report.problem()), std::nullopt;
  return Side{nullptr, nullptr, std::move(*report)};
}

}  // namespace

int run_compare(const Invocation &invocation) {
  SetupOptions setup;
  std::string format = "text";
  std::string output;
  po::options_description shown("Output");
  shown.add_options()("format,f", po::value(&format)->value_name("NAME"), "text or json (default: text)")(
      "output,o", po::value(&output)->value_name("FILE"), "write there instead of standard output");
  po::options_description options;
  options.add(describe(setup)).add(describe_judging(setup)).add(shown);
  int code = kDone;
  const auto map = parse(invocation, command_named("compare"), kText, options, "side", code);
  if (!map) return code;
  const auto paths = map->contains("side") ? (*map)["side"].as<std::vector<std::string>>() : std::vector<std::string>{};
  if (paths.size() != 2 || (format != "text" && format != "json")) {
    say(Problem{"usage", {}, paths.size() != 2 ? "Two runs are compared, the earlier one first." : "The formats are text and json.", "freehold compare before.json after.json"});
    return kUsage;
  }
  const auto before = side_of(paths[0], setup, invocation.executable, code);
  if (!before) return code;
  const auto after = side_of(paths[1], setup, invocation.executable, code);
  if (!after) return code;
  const history::Comparison comparison = history::compare(before->report(), after->report());
  const bool again = before->judgement && after->judgement;
  const auto written = write_output(output, [&](std::ostream &out) {
    format == "json" ? write_comparison_json(comparison, again, out) : write_comparison_text(comparison, again, out);
  });
  if (!written) return say(written.problem()), kBroken;
  return comparison.differs.empty() ? kDone : kIncomplete;
}

}  // namespace freehold::app
