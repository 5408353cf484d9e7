// Which rules are judged, and with which severity: what plugins say of their rules, joined with what the user chose. Private to this folder.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "host/plugins/planning.hpp"

namespace freehold::plugins {

// Requires: both outlive it.
class ChosenRules {
 public:
  ChosenRules(const std::vector<model::Plugin> &accepted, const Choices &choices);

  bool knows(std::string_view id) const { return rules_.contains(id); }
  bool judged(std::string_view id) const;  // false also where there is no such rule
  std::vector<std::string_view> ids() const;
  const RuleChoice *choice(std::string_view id) const;  // nullptr: nothing was said

  // Sorted by id, each with the severity that counts.
  std::vector<model::Rule> judged_rules() const;
  std::vector<model::RuleOff> off() const;
  // Severities that the user changed.
  std::vector<model::PolicyChange> severity_changes() const;
  // Whether an id, a pattern of ids or "judgement" means any rule.
  bool means_any(std::string_view pattern) const;

 private:
  std::string_view off_by(const model::Rule &rule) const;  // empty: it is judged
  std::string severity(const model::Rule &rule, bool of_user) const;

  const Choices &choices_;
  std::map<std::string_view, const model::Rule *> rules_;
  std::map<std::string_view, const RuleChoice *> choices_by_rule_;
  std::map<std::string_view, std::string_view> severities_;  // of the rule sets, base first
  std::string other_severity_ = "low";
};

}  // namespace freehold::plugins
