#include "host/plugins/chosen-rules.hpp"

#include <algorithm>

#include "host/support/glob.hpp"

namespace freehold::plugins {

ChosenRules::ChosenRules(const std::vector<model::Plugin> &accepted, const Choices &choices) : choices_(choices) {
  std::vector<const model::RuleSet *> sets;
  for (const model::Plugin &plugin : accepted) {
    for (const model::Rule &rule : plugin.manifest.rules) rules_.emplace(rule.id, &rule);
    for (const model::RuleSet &set : plugin.manifest.rule_sets) sets.push_back(&set);
  }
  for (const RuleChoice &choice : choices_.rules) choices_by_rule_[choice.id] = &choice;
  std::stable_sort(sets.begin(), sets.end(), [](const auto *a, const auto *b) {
    return std::tuple(a->id != "base", std::string_view(a->id)) < std::tuple(b->id != "base", std::string_view(b->id));
  });
  for (const model::RuleSet *set : sets) {
    for (const model::RuleSeverity &said : set->severities) severities_.emplace(said.rule, said.severity);
    if (set->id == "base" && !set->other_severity.empty()) other_severity_ = set->other_severity;
  }
}

const RuleChoice *ChosenRules::choice(std::string_view id) const {
  const auto found = choices_by_rule_.find(id);
  return found == choices_by_rule_.end() ? nullptr : found->second;
}

// What is said of a rule by name counts before what is said of a group it belongs to.
std::string_view ChosenRules::off_by(const model::Rule &rule) const {
  const RuleChoice *chosen = choice(rule.id);
  if (chosen != nullptr && chosen->on) return *chosen->on ? "" : "user";
  if (chosen != nullptr && chosen->weight.value_or(0) > 0) return "";
  if (choices_.regulated && rule.silent_for == "regulated") return "regulated";
  if (!choices_.judgement && rule.judgement) return "judgement";
  return rule.tier == "C" ? "tier" : "";
}

bool ChosenRules::judged(std::string_view id) const {
  const auto rule = rules_.find(id);
  return rule != rules_.end() && off_by(*rule->second).empty();
}

std::vector<std::string_view> ChosenRules::ids() const {
  std::vector<std::string_view> ids;
  for (const auto &[id, rule] : rules_) ids.push_back(id);
  return ids;
}

std::string ChosenRules::severity(const model::Rule &rule, bool of_user) const {
  const RuleChoice *chosen = of_user ? choice(rule.id) : nullptr;
  if (chosen != nullptr && !chosen->severity.empty()) return chosen->severity;
  const auto listed = severities_.find(rule.id);
  if (listed != severities_.end()) return std::string(listed->second);
  return rule.severity.empty() ? other_severity_ : rule.severity;
}

std::vector<model::Rule> ChosenRules::judged_rules() const {
  std::vector<model::Rule> out;
  for (const auto &[id, rule] : rules_) {
    if (!off_by(*rule).empty()) continue;
    out.push_back(*rule);
    out.back().severity = severity(*rule, true);
  }
  return out;
}

std::vector<model::RuleOff> ChosenRules::off() const {
  std::vector<model::RuleOff> out;
  for (const auto &[id, rule] : rules_) {
    if (const std::string_view by = off_by(*rule); !by.empty()) out.push_back({rule->id, std::string(by)});
  }
  return out;
}

std::vector<model::PolicyChange> ChosenRules::severity_changes() const {
  std::vector<model::PolicyChange> out;
  for (const auto &[id, rule] : rules_) {
    const std::string from = severity(*rule, false);
    const std::string to = severity(*rule, true);
    if (from != to) out.push_back({"severity", rule->id, from, to});
  }
  return out;
}

bool ChosenRules::means_any(std::string_view pattern) const {
  return std::any_of(rules_.begin(), rules_.end(), [&](const auto &entry) {
    return pattern == "judgement" ? entry.second->judgement : matches_glob(pattern, entry.first);
  });
}

}  // namespace freehold::plugins
