#include <sstream>

#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/output.hpp"
#include "host/app/setup.hpp"
#include "host/support/escape-terminal.hpp"

namespace freehold::app {
namespace {

namespace po = boost::program_options;

std::string roles_of(const model::Manifest &manifest) {
  std::string roles;
  for (const std::string &role : manifest.roles) roles += (roles.empty() ? "" : ", ") + role;
  return roles;
}

void print_plugin(const model::Plugin &plugin, bool rules, std::ostream &out) {
  const model::Manifest &manifest = plugin.manifest;
  out << TerminalText(manifest.id).str() << ' ' << TerminalText(manifest.version).str() << "  " << TerminalText(manifest.title).str() << '\n';
  out << "    " << TerminalText(plugin.path).str() << "\n    " << TerminalText(roles_of(manifest)).str();
  if (!manifest.rules.empty()) out << "; " << manifest.rules.size() << " rules";
  if (!manifest.catalogue.empty()) out << "; " << manifest.catalogue.size() << " addresses";
  std::size_t phrases = 0;
  for (const model::PhraseList &list : manifest.phrases) phrases += list.texts.size();
  if (phrases != 0) out << "; " << phrases << " phrases";
  out << "; sha256 " << plugin.sha256.substr(0, 16) << '\n';
  for (const model::Rule &rule : manifest.rules) {
    if (rules) out << "      " << TerminalText(rule.id).str() << "  " << (rule.question.empty() ? "-" : rule.question) << "  " << TerminalText(rule.title).str() << '\n';
  }
}

}  // namespace

int run_plugin(const Invocation &invocation) {
  SetupOptions setup;
  bool rules = false;
  po::options_description options("Options");
  options.add_options()("config", po::value(&setup.config)->value_name("FILE"), "configuration")(
      "plugin", po::value(&setup.plugins)->value_name("FILE")->composing(), "also look at this plugin")("rules", po::bool_switch(&rules), "list their rules as well");
  int code = kDone;
  const auto map = parse(invocation, command_named("plugin"), "\nPlugins are searched in: --plugin, [plugins] of the configuration, $FREEHOLD_PLUGIN_PATH, ~/.local/lib/freehold/plugins,\nbeside this program, /usr/lib/freehold/plugins. Never in the current folder.\n", options, "action", code);
  if (!map) return code;
  const auto action = map->contains("action") ? (*map)["action"].as<std::vector<std::string>>() : std::vector<std::string>{};
  if (action != std::vector<std::string>{"list"}) {
    say(Problem{"usage", {}, "Say what to do with plugins.", "freehold plugin list"});
    return kUsage;
  }
  const auto config = load_config(setup);
  if (!config) return kUsage;
  const plugins::Discovery discovery = find_plugins(setup, *config, invocation.executable);
  std::ostringstream out;
  for (const model::Plugin &plugin : discovery.accepted) print_plugin(plugin, rules, out);
  for (const plugins::Refusal &refusal : discovery.refused) {
    out << "refused  " << TerminalText(refusal.path).str() << "\n    " << TerminalText(refusal.problem.sentence).str() << '\n';
    if (!refusal.problem.next_step.empty()) out << "    " << TerminalText(refusal.problem.next_step).str() << '\n';
  }
  const auto written = write_output("", [&](std::ostream &stream) { stream << out.str(); });
  if (!written) return say(written.problem()), kBroken;
  for (const Problem &problem : discovery.problems) say(problem);
  return discovery.problems.empty() ? kDone : kUsage;
}

}  // namespace freehold::app
