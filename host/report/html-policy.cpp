// The rules used: what the rule sets say, what the owner set otherwise, and what that did.
#include "host/report/html-parts.hpp"
#include "host/report/policy-words.hpp"
#include "host/report/words.hpp"

namespace freehold::report {
namespace {

void begin_details(HtmlWriter &html, std::string_view what, std::size_t count) {
  html.open("details").open("summary").element("span", {{"class", "what"}}, what).element("span", {{"class", "count"}}, grouped(count)).close();
  html.open("div", {{"class", "inside"}}).open("ul", {{"class", "plain"}}).line();
}
void end_details(HtmlWriter &html) { html.close().close().close().line(); }

// One list of lines, closed until somebody wants to know; nothing where there are none.
template <class T, class Text>
void list_of(HtmlWriter &html, std::string_view what, const std::vector<T> &list, Text text) {
  if (list.empty()) return;
  begin_details(html, what, list.size());
  for (const T &one : list) html.element("li", {{"dir", "auto"}}, text(one)).line();
  end_details(html);
}

std::string place_text(const OverrideUse &one) {
  std::string place;
  const auto add = [&place](const char *what, const std::string &pattern) {
    if (!pattern.empty()) place += (place.empty() ? "" : " and ") + (what + pattern);
  };
  add("path ", one.path);
  add("channel ", one.channel);
  add("platform ", one.platform);
  return place;
}

std::string override_text(const OverrideUse &one) {
  std::string rules;
  for (const std::string &rule : one.rules) rules += (rules.empty() ? "" : ", ") + rule;
  if (!one.off) return rules + " on " + place_text(one) + ": severity " + one.severity;
  return rules + " on " + place_text(one) + ": not judged, " + counted(one.answers, "answer", "answers") + " left out";
}

std::string dismissal_text(const DismissalUse &one) {
  std::string text = one.finding + ": " + one.reason;
  if (!one.on.empty()) text += ", on " + one.on;
  if (!one.until.empty()) text += ", until " + one.until;
  if (one.expired) return text + " (expired" + (one.findings > 0 ? ": it speaks again)" : ")");
  return text + (one.findings > 0 ? "" : " (nothing here is meant by it)");
}

std::string expected_text(const Expected &one) {
  std::string text = spoken(one.strategy) + ": " + one.dimension;
  if (one.at_least > 0) text += " at least " + std::to_string(points(one.at_least));
  if (one.at_most < verdict::kWhole) text += " at most " + std::to_string(points(one.at_most));
  return text;
}

}  // namespace

void html_policy(HtmlWriter &html, const Report &report) {
  const Policy &policy = report.policy;
  const std::string own = own_rules_text(policy);
  open_section(html, "rules", "The rules used", own.empty() ? "The rule sets as they are; nothing was set otherwise." : "Set by you: " + own + '.');
  if (!policy.checks.empty()) {
    html.element("h3", "What was demanded of this run").open("ul", {{"class", "plain"}});
    for (const GateCheck &check : policy.checks) html.element("li", (check.passed ? "met: " : "failed: ") + check.sentence);
    html.close().line();
  }
  list_of(html, "Set by you", policy.changes,
          [](const PolicyChange &one) { return one.what + " of " + one.name + ": " + one.from + " → " + one.to; });
  list_of(html, "Rules by place", policy.overrides, override_text);
  list_of(html, "Rules that were not judged", policy.off, [](const RuleOff &one) { return one.rule + ": " + off_text(one.by); });
  list_of(html, "Findings you dismissed", policy.dismissals, dismissal_text);
  list_of(html, "What the strategies expect", policy.expectations, expected_text);
  list_of(html, "Gates", policy.gates, [](const RuleGate &one) {
    return one.rule + ": under " + percent(one.under) + " the score is capped at " + std::to_string(points(one.cap)) + "; of dependence, over it at least that";
  });
  html.element("p", {{"class", "small soft"}}, counted(policy.rules, "rule was judged", "rules were judged") + ". Two reports can be compared where this is the same: " +
                                                   policy.digest.substr(0, 16));
  html.close().line();
}

}  // namespace freehold::report
