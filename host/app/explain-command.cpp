#include <algorithm>
#include <cstdio>
#include <sstream>

#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/explain-report.hpp"
#include "host/app/output.hpp"
#include "host/app/setup.hpp"
#include "host/report/json-report-reader.hpp"
#include "host/support/escape-terminal.hpp"

namespace freehold::app {
namespace {

namespace po = boost::program_options;

constexpr const char *kText =
    "\nWHAT is a rule's id (base/capture-missing): its page.\n"
    "Or, of a report (default: freehold-report.json of the current folder): a dimension (ownership, funnel, dependence), the archetype,\n"
    "a question (O1 … D5), a finding (F-1a2b3c4d), or an item's id: how it came about, down to the rules and what they counted.\n";

std::string page_of(const model::Rule &rule) {
  std::ostringstream out;
  out << rule.id << ": " << rule.title << "\n";
  out << "  answers " << (rule.question.empty() ? "no question (informative)" : rule.question) << " · " << (rule.judgement ? "judgement" : "deterministic")
      << " · evidence tier " << (rule.tier.empty() ? "not said" : rule.tier) << "\n";
  for (const model::Message &message : rule.messages) {
    out << "\n  " << message.id << ": " << message.text << "\n    → " << message.next_step << "\n";
    if (!message.paste.empty()) out << "    to paste: " << message.paste << "\n";
  }
  if (!rule.page.empty()) out << "\n" << rule.page << "\n";
  return out.str();
}

// Our own words line by line: a plugin's page may come from anybody.
void print_lines(const std::string &text, std::ostream &out) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out << TerminalText(line).str() << '\n';
}

int print(const std::string &text) {
  const auto written = write_output("", [&](std::ostream &out) { print_lines(text, out); });
  if (!written) say(written.problem());
  return written ? kDone : kBroken;
}

int explain_rule_page(const SetupOptions &options, const std::string &id, const std::string &executable) {
  const auto config = load_config(options);
  if (!config) return kUsage;
  const plugins::Discovery discovery = find_plugins(options, *config, executable);
  std::string near;
  for (const model::Plugin &plugin : discovery.accepted) {
    for (const model::Rule &rule : plugin.manifest.rules) {
      if (rule.id == id) return print(page_of(rule));
      if (rule.id.ends_with(id.substr(id.rfind('/') + 1))) near += (near.empty() ? "" : ", ") + rule.id;
    }
  }
  say(Problem{"unknown-rule", {}, "No plugin has a rule “" + id + "”.", near.empty() ? "`freehold plugin list --rules` lists them." : "Did you mean " + near + "?"});
  return kUsage;
}

}  // namespace

int run_explain(const Invocation &invocation) {
  SetupOptions setup;
  po::options_description options("Options");
  options.add_options()("config", po::value(&setup.config)->value_name("FILE"), "configuration")("plugin", po::value(&setup.plugins)->value_name("FILE")->composing(), "also look in this plugin");
  int code = kDone;
  const auto map = parse(invocation, command_named("explain"), kText, options, "what", code);
  if (!map) return code;
  auto words = map->contains("what") ? (*map)["what"].as<std::vector<std::string>>() : std::vector<std::string>{};
  if (words.empty() || words.size() > 2) {
    say(Problem{"usage", {}, "Say what to explain.", "freehold explain funnel report.json"});
    return kUsage;
  }
  // REPORT WHAT and WHAT REPORT are both understood.
  if (words.size() == 2 && words[0].ends_with(".json") && !words[1].ends_with(".json")) std::swap(words[0], words[1]);
  if (words.size() == 1 && is_rule_id(words[0])) return explain_rule_page(setup, words[0], invocation.executable);
  const std::string path = words.size() == 2 ? words[1] : "freehold-report.json";
  const auto text = read_whole(path, std::size_t{4} << 30);
  if (!text) return say(text.problem()), kUsage;
  const auto report = report::read_report(*text, path);
  if (!report) return say(report.problem()), kUsage;
  const auto explained = explain_in_report(*report, words[0]);
  if (!explained) return say(explained.problem()), kUsage;
  return print(*explained);
}

}  // namespace freehold::app
