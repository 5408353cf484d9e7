#include "host/history/same-rules.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace freehold::history {
namespace {

using report::Report;

std::string pair_of(const std::string &before, const std::string &after, const char *absent = "none") {
  return (before.empty() ? absent : before) + " before and " + (after.empty() ? absent : after) + " after";
}

using Versions = std::map<std::string, std::string>;

// absent: what it means that one of the two does not name something.
void compare_versions(const char *what, const Versions &before, const Versions &after, std::vector<std::string> &out, const char *absent = "none") {
  Versions names = before;
  names.insert(after.begin(), after.end());
  for (const auto &[name, ignored] : names) {
    const auto was = before.find(name);
    const auto is = after.find(name);
    const std::string from = was == before.end() ? "" : was->second;
    const std::string to = is == after.end() ? "" : is->second;
    if (was == before.end() || is == after.end() || from != to) out.push_back(std::string(what) + ' ' + name + ": " + pair_of(from, to, absent));
  }
}

Versions plugins_of(const Report &report) {
  Versions versions;
  for (const report::PluginUse &plugin : report.provenance.plugins) versions[plugin.id] = plugin.version;
  return versions;
}

Versions changes_of(const Report &report) {
  Versions changes;
  for (const report::PolicyChange &one : report.policy.changes) changes[one.what + " of " + one.name] = one.to;
  return changes;
}

Versions off_of(const Report &report) {
  Versions off;
  for (const report::RuleOff &one : report.policy.off) off[one.rule] = "off";
  return off;
}

bool same_overrides(const report::Policy &a, const report::Policy &b) {
  const auto key = [](const report::OverrideUse &one) { return std::tie(one.rules, one.path, one.channel, one.platform, one.off, one.severity); };
  return std::equal(a.overrides.begin(), a.overrides.end(), b.overrides.begin(), b.overrides.end(),
                    [&](const auto &x, const auto &y) { return key(x) == key(y); });
}

void compare_policies(const Report &before, const Report &after, std::vector<std::string> &out) {
  const report::Policy &was = before.policy;
  const report::Policy &is = after.policy;
  compare_versions("rule set", Versions(was.rule_sets.begin(), was.rule_sets.end()), Versions(is.rule_sets.begin(), is.rule_sets.end()), out);
  if (before.head.declared_strategy != after.head.declared_strategy) {
    out.push_back("declared strategy: " + pair_of(before.head.declared_strategy, after.head.declared_strategy));
  } else if (was.mix != is.mix) {
    out.push_back("declared mix: " + pair_of(std::to_string(was.mix / 10000) + " %", std::to_string(is.mix / 10000) + " %"));
  }
  if (before.head.window_days != after.head.window_days) {
    out.push_back("window: " + pair_of(std::to_string(before.head.window_days) + " days", std::to_string(after.head.window_days) + " days"));
  }
  compare_versions("your", changes_of(before), changes_of(after), out, "as the rule sets say");
  compare_versions("rule", off_of(before), off_of(after), out, "judged");
  if (!same_overrides(was, is)) out.push_back("the rules by place are not the same");
  if (was.setting != is.setting) out.push_back("own ground, entries or plugin options are not the same");
  if (out.empty()) out.push_back("weights, expectations or severities of the rule sets, or weights of channels, are not the same");
}

}  // namespace

std::vector<std::string> what_differs(const Report &before, const Report &after) {
  std::vector<std::string> out;
  if (before.policy.digest != after.policy.digest) compare_policies(before, after, out);
  if (before.provenance.version != after.provenance.version) {
    out.push_back("version of freehold: " + pair_of(before.provenance.version, after.provenance.version));
  }
  compare_versions("plugin", plugins_of(before), plugins_of(after), out);
  return out;
}

}  // namespace freehold::history
