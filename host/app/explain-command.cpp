#include <algorithm>
#include <cstdio>
#include <sstream>

#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/explain-item.hpp"
#include "host/app/explain-report.hpp"
#include "host/app/output.hpp"
#include "host/app/report-file.hpp"
#include "host/app/setup.hpp"
#include "host/support/escape-terminal.hpp"

namespace freehold::app {
namespace {

namespace po = boost::program_options;

constexpr std::size_t kLargestText = std::size_t{16} << 20;

constexpr const char *kText =
    "\nWHAT is a rule's id (base/capture-missing): its page.\n"
    "Or, of a report (default: freehold-report.json of the current folder): a dimension (ownership, funnel, dependence), the archetype,\n"
    "a question (O1 … D5), a finding (F-1a2b3c4d), or an item's id: how it came about, down to the rules and what they counted.\n"
    "\n"
    "With --text, what freehold makes of a piece of HTML, an address, a title or a post; with --item, of an item of a corpus file: the kind of every\n"
    "link, form and call and the answer of every rule, with the features and weights or the catalogue entry that decided.\n";

// "1, 9"; "none".
std::string numbers_of(const std::vector<std::uint32_t> &claims) {
  std::string out;
  for (const std::uint32_t claim : claims) out += (out.empty() ? "" : ", ") + std::to_string(claim);
  return out.empty() ? "none" : out;
}

std::string page_of(const model::Rule &rule) {
  std::ostringstream out;
  out << rule.id << ": " << rule.title << "\n";
  out << "  answers " << (rule.question.empty() ? "no question (informative)" : rule.question) << " · shows claims " << numbers_of(rule.claims) << " · " << (rule.judgement ? "judgement" : "deterministic")
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

int run_explain_text(SetupOptions &options, std::string text, const std::vector<std::string> &words, const std::string &executable) {
  if (!words.empty()) {
    say(Problem{"usage", {}, "--text takes one text, in quotes.", "freehold explain --text \"10 things nobody tells you\""});
    return kUsage;
  }
  if (text == "-") {
    auto read = read_whole("-", kLargestText);
    if (!read) return say(read.problem()), kUsage;
    text = std::move(*read);
  }
  int code = kDone;
  options.workers = 1;
  options.explains = true;
  const auto setup = prepare(options, true, executable, code);
  return setup ? explain_text(*setup, text) : code;
}

int run_explain_item(SetupOptions &options, const std::string &id, const std::vector<std::string> &words, const std::string &executable) {
  if (words.size() != 1) {
    say(Problem{"usage", {}, "--item needs the corpus file the item is in.", "freehold explain --item site:about.html corpus.fh"});
    return kUsage;
  }
  int code = kDone;
  options.workers = 1;
  options.explains = true;
  const auto setup = prepare(options, true, executable, code);
  return setup ? explain_item(*setup, words.front(), id) : code;
}

}  // namespace

int run_explain(const Invocation &invocation) {
  SetupOptions setup;
  po::options_description options("Options");
  options.add_options()("config", po::value(&setup.config)->value_name("FILE"), "configuration")("plugin", po::value(&setup.plugins)->value_name("FILE")->composing(), "also look in this plugin");
  std::string text;
  std::string item;
  options.add_options()("text", po::value(&text)->value_name("TEXT"), "explain this text; - reads it from standard input")("item", po::value(&item)->value_name("ID"), "explain this item of the corpus file that follows");
  int code = kDone;
  const auto map = parse(invocation, command_named("explain"), kText, options, "what", code);
  if (!map) return code;
  auto words = map->contains("what") ? (*map)["what"].as<std::vector<std::string>>() : std::vector<std::string>{};
  if (map->contains("text")) return run_explain_text(setup, text, words, invocation.executable);
  if (map->contains("item")) return run_explain_item(setup, item, words, invocation.executable);
  if (words.empty() || words.size() > 2) {
    say(Problem{"usage", {}, "Say what to explain.", "freehold explain funnel report.json"});
    return kUsage;
  }
  // REPORT WHAT and WHAT REPORT are both understood.
  if (words.size() == 2 && words[0].ends_with(".json") && !words[1].ends_with(".json")) std::swap(words[0], words[1]);
  if (words.size() == 1 && is_rule_id(words[0])) return explain_rule_page(setup, words[0], invocation.executable);
  const std::string path = words.size() == 2 ? words[1] : "freehold-report.json";
  const auto report = read_report_file(path);
  if (!report) return say(report.problem()), kUsage;
  const auto explained = explain_in_report(*report, words[0]);
  if (!explained) return say(explained.problem()), kUsage;
  return print(*explained);
}

}  // namespace freehold::app
