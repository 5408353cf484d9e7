#include "host/report/policy-words.hpp"

#include <algorithm>

#include "host/report/words.hpp"

namespace freehold::report {

std::string own_rules_text(const Policy &policy) {
  std::string text;
  const auto add = [&text](std::uint64_t count, std::string_view one, std::string_view many) {
    if (count > 0) text += (text.empty() ? "" : ", ") + counted(count, one, many);
  };
  const auto off = std::count_if(policy.off.begin(), policy.off.end(), [](const RuleOff &rule) { return rule.by != "tier"; });
  std::uint64_t answers = 0;
  std::uint64_t severities = 0;
  for (const OverrideUse &one : policy.overrides) {
    answers += one.answers;
    severities += one.severity.empty() ? 0 : 1;
  }
  std::uint64_t dismissed = 0;
  std::uint64_t expired = 0;
  for (const DismissalUse &one : policy.dismissals) {
    dismissed += one.expired ? 0 : one.findings;
    expired += one.expired ? 1 : 0;
  }
  add(policy.changes.size(), "setting changed", "settings changed");
  add(static_cast<std::uint64_t>(off), "rule off", "rules off");
  add(answers, "answer left out by place", "answers left out by place");
  add(severities, "severity set by place", "severities set by place");
  add(dismissed, "finding dismissed", "findings dismissed");
  add(expired, "dismissal expired", "dismissals expired");
  return text;
}

std::string off_text(const std::string &by) {
  if (by == "user") return "turned off by you";
  if (by == "judgement") return "a judgement; all of these are turned off";
  if (by == "regulated") return "silent, as advertising rules bind you";
  return "its evidence is of tier C; \"on\" turns it on";
}

}  // namespace freehold::report
