#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/found-findings.hpp"
#include "host/app/options.hpp"
#include "host/app/output.hpp"
#include "host/app/paths.hpp"
#include "host/config/config.hpp"
#include "host/config/date.hpp"
#include "host/config/dismissals.hpp"
#include "host/support/escape-terminal.hpp"
#include "host/verdict/findings.hpp"

namespace freehold::app {
namespace {

namespace po = boost::program_options;

constexpr const char *kText =
    "\nFINDING is a fingerprint as the report shows it, F-1a2b3c4d; with --report its first four digits will do. Writes [[dismissed]] tables\n"
    "into freehold.toml and leaves every other byte of it as it is. A dismissed finding is counted, not shown.\n";

struct DismissOptions {
  std::string config = "freehold.toml";
  std::string report;
  std::string reason;
  std::string until;
  std::string today;
  bool list = false;
  bool undo = false;
  std::vector<std::string> findings;
};

Problem usage(std::string sentence, std::string next_step = "See `freehold dismiss --help`.") {
  return {"usage", {}, std::move(sentence), std::move(next_step)};
}

// The file itself, where a link leads to it: a link is not replaced by a file.
std::string target_of(const std::string &path) {
  std::error_code error;
  const std::filesystem::path real = std::filesystem::canonical(path, error);
  return error ? path : real.string();
}

// What stands in the file; a file that is not there is empty.
Result<std::string> text_of(const std::string &path) {
  constexpr std::size_t kLargest = 1000000;
  if (::access(path.c_str(), F_OK) != 0) return std::string();
  return read_whole(path, kLargest);
}

void list(const config::Config &config, const std::string &day, std::ostream &out) {
  if (config.dismissed.empty()) out << "Nothing is dismissed.\n";
  for (const model::Dismissal &one : config.dismissed) {
    const bool expired = verdict::is_expired(one, day);
    out << one.finding << "  " << (expired ? "expired" : "active ") << "  " << (one.until.empty() ? "for good      " : "until " + one.until.substr(0, 10)) << "  "
        << TerminalText(one.reason).str() << '\n';
  }
}

std::optional<Problem> wrong_options(const DismissOptions &options) {
  if (options.list && (options.undo || !options.findings.empty())) return usage("--list stands alone.");
  if (!options.list && options.findings.empty()) return usage("No finding was named.", "freehold dismiss F-1a2b3c4d --reason \"why it is wrong\"");
  if (!options.list && !options.undo && options.reason.empty()) return usage("--reason is missing: say why, for whoever reads this next year.");
  if (options.undo && !options.until.empty()) return usage("--until goes with a dismissal, not with --undo.");
  for (const std::string *date : {&options.until, &options.today}) {
    if (!date->empty() && !config::is_date(*date)) return usage("“" + *date + "” is no date like 2026-11-23.");
  }
  return std::nullopt;
}

Result<std::string> edited(std::string text, const DismissOptions &options, const std::vector<std::string> &findings) {
  const std::string day = options.today.empty() ? today() : options.today;
  for (const std::string &finding : findings) {
    auto next = options.undo ? config::without_dismissal(text, options.config, finding)
                             : config::with_dismissal(text, options.config, {finding, options.reason, options.until, day});
    if (!next) return next.problem();
    text = std::move(*next);
  }
  return text;
}

int dismiss(const DismissOptions &options) {
  const auto before = text_of(options.config);
  if (!before) return say(before.problem()), kUsage;
  const config::Reading reading = config::parse_config(*before, options.config);
  for (const Problem &problem : reading.problems) say(problem);
  if (!reading.problems.empty()) return kUsage;
  if (options.list) {
    const std::string day = options.today.empty() ? today() : options.today;
    return write_output("", [&](std::ostream &out) { list(reading.config, day, out); }) ? kDone : kBroken;
  }
  const auto findings = found_findings(options.findings, options.report, reading.config.dismissed);
  if (!findings) return say(findings.problem()), kUsage;
  for (const std::string &finding : *findings) {
    const bool there = std::any_of(reading.config.dismissed.begin(), reading.config.dismissed.end(), [&](const auto &one) { return one.finding == finding; });
    if (there || !options.undo) continue;
    say(Problem{"unknown-finding", {options.config, 0, 0}, finding + " is not dismissed here.", "freehold dismiss --list shows what is."});
    return kUsage;
  }
  const auto after = edited(*before, options, *findings);
  if (!after) return say(after.problem()), kUsage;
  const auto written = write_output(target_of(options.config), [&](std::ostream &out) { out << *after; });
  if (!written) return say(written.problem()), kBroken;
  const std::string done = options.undo ? " speaks again from the next audit on." : " is dismissed in " + options.config + "; the next audit counts it there.";
  for (const std::string &finding : *findings) say(finding + done);
  return kDone;
}

}  // namespace

int run_dismiss(const Invocation &invocation) {
  DismissOptions options;
  po::options_description described("Options");
  described.add_options()                                                                                                      //
      ("reason", po::value(&options.reason)->value_name("TEXT"), "why it is wrong, or does not matter")                        //
      ("until", po::value(&options.until)->value_name("DATE"), "last day of its silence; left out: for good")                  //
      ("report", po::value(&options.report)->value_name("FILE"), "report.json to look findings up in")                         //
      ("config", po::value(&options.config)->value_name("FILE"), "the file to write to (default: freehold.toml)")              //
      ("list", po::bool_switch(&options.list), "show what is dismissed, and what has expired")                                 //
      ("undo", po::bool_switch(&options.undo), "let the findings speak again")                                                 //
      ("today", po::value(&options.today)->value_name("DATE"), "the day to count from (default: today)");
  int code = kDone;
  const auto map = parse(invocation, command_named("dismiss"), kText, described, "finding", code);
  if (!map) return code;
  if (map->contains("finding")) options.findings = (*map)["finding"].as<std::vector<std::string>>();
  if (const auto wrong = wrong_options(options)) return say(*wrong), kUsage;
  return dismiss(options);
}

}  // namespace freehold::app
