// What to keep, what to do, where found and declared differ, and every finding.
#include <algorithm>

#include "host/report/html-parts.hpp"
#include "host/report/words.hpp"

namespace freehold::report {
namespace {

std::string arrow_text(const Gain &gain) {
  return capital(gain.dimension) + ' ' + std::to_string(points(gain.before)) + " → " + std::to_string(points(gain.after));
}

void html_paste(HtmlWriter &html, const std::string &paste) {
  if (paste.empty()) return;
  html.open("div", {{"class", "paste"}}).element("p", {{"class", "eyebrow"}}, "To paste (one click marks it)");
  html.element("pre", {{"dir", "auto"}, {"tabindex", "0"}}, paste).close();
}

void html_fix(HtmlWriter &html, const Fix &fix, std::size_t number) {
  html.open("li", {{"class", "fix"}}).element("span", {{"class", "numeral"}, {"aria-hidden", "true"}}, std::to_string(number)).open("div");
  html.element("h3", {{"dir", "auto"}}, headline(fix));
  html.open("ul", {{"class", "pills"}});
  if (fix.enough && !fix.gain.dimension.empty()) {
    html.open("li", {{"class", "pill gain tone-" + fix.gain.dimension}}).text(arrow_text(fix.gain)).close();
  }
  html_pill(html, "Who", fix.who);
  html_pill(html, "How long", effort_text(fix));
  if (fix.gain.dimension.empty()) html_pill(html, "Score", "untouched");
  html.close();
  if (const std::string reason = reason_text(fix); !reason.empty()) html.element("p", {{"dir", "auto"}}, reason);
  html_evidence(html, fix.evidence, fix.title.empty() ? fix.item : fix.title, fix.url);
  html_paste(html, fix.paste);
  html.open("p", {{"class", "small soft"}}).text("Why: ").element("code", "freehold explain " + fix.rule).close();
  html.close().close().line();
}

// Closes the section.
void html_steps(HtmlWriter &html, const std::vector<Fix> &steps) {
  html.open("ol", {{"class", "fixes"}}).line();
  for (std::size_t i = 0; i < steps.size(); ++i) html_fix(html, steps[i], i + 1);
  html.close().close().line();
}

std::string together_text(const std::vector<Gain> &gains) {
  std::string together;
  for (const Gain &gain : gains) {
    if (points(gain.before) != points(gain.after)) together += (together.empty() ? "" : ", ") + arrow_text(gain);
  }
  return together.empty() ? "" : " Done together: " + together + '.';
}

void html_spot(HtmlWriter &html, const Spot &spot, const std::string &said) {
  html.open("li");
  if (!spot.text.empty() && spot.text != said) html.element("p", {{"class", "small"}, {"dir", "auto"}}, spot.text);
  html_evidence(html, spot.evidence, name_of(spot), spot.url);
  html.close().line();
}

void html_group(HtmlWriter &html, const FindingGroup &group) {
  html.open("details").open("summary").element("span", {{"class", "what"}, {"dir", "auto"}}, group.title.empty() ? group.text : group.title);
  std::string count = grouped(group.count) + "×";
  if (group.gain) count += " · " + arrow_text(*group.gain);
  html.element("span", {{"class", "count"}}, count).close().open("div", {{"class", "inside"}});
  if (group.text != group.title) html.element("p", {{"dir", "auto"}}, group.text);
  html.open("ul", {{"class", "pills"}});
  html_pill(html, "Rule", group.rule);
  html_pill(html, "Question", group.question);
  html_pill(html, "Evidence tier", group.tier);
  html_pill(html, "Kind", group.judgement ? "judgement" : "deterministic");
  html_pill(html, "Who", group.who);
  html_pill(html, "How long", group.effort);
  html.close();
  if (!group.next_step.empty()) html.open("p", {{"dir", "auto"}}).element("b", "Next step. ").text(group.next_step).close();
  html_paste(html, group.paste);
  const std::size_t shown = std::min(group.spots.size(), kShownSpots);
  html.open("ul", {{"class", "spots"}});
  for (std::size_t i = 0; i < shown; ++i) html_spot(html, group.spots[i], group.text);
  html.close();
  if (group.count > shown && shown > 0) {
    html.element("p", {{"class", "small soft"}}, "And " + grouped(group.count - shown) + " more; report.json holds every one beside its item.");
  }
  html.close().close().line();
}

struct Heap {
  const char *dimension;
  const char *title;
};
constexpr Heap kHeaps[] = {{"ownership", "So that you keep the reader: ownership"},
                           {"funnel", "So that a right reader comes nearer: funnel"},
                           {"dependence", "So that no algorithm decides: dependence"},
                           {"", "Good to know: touches no score"}};

bool is_undeclared(const FindingGroup &group) { return group.rule == verdict::kStrategyUndeclared; }

void html_undeclared(HtmlWriter &html, const Report &report) {
  const auto group = std::find_if(report.findings.begin(), report.findings.end(), is_undeclared);
  if (group == report.findings.end()) return;
  open_section(html, "strategy", group->title, group->text);
  html.open("div", {{"class", "note-box"}}).element("p", group->next_step).close().close().line();
}

void html_strategy_money(HtmlWriter &html, const Head &head) {
  if (head.deal_value <= 0) return;
  const auto money = [&head](std::int64_t value) {
    return grouped(static_cast<std::uint64_t>(value)) + (head.currency.empty() ? "" : " " + head.currency);
  };
  std::string text = "By your own figures one client is worth " + money(head.deal_value);
  if (head.year_value > 0) text += ", a year of clients " + money(head.year_value);
  html.open("div", {{"class", "note-box"}}).element("p", text + '.').close().line();
}

}  // namespace

void html_strengths(HtmlWriter &html, const Report &report) {
  if (report.strengths.empty()) return;
  open_section(html, "keep", "Keep it", "What already works, by what was read.");
  html.open("ul", {{"class", "keep"}}).line();
  for (const Strength &strength : report.strengths) html.element("li", {{"dir", "auto"}}, strength.text).line();
  html.close().close().line();
}

void html_fixes(HtmlWriter &html, const Report &report) {
  const std::string lead = report.fixes.empty() ? "I did not find anything that would move a score."
                                                : "Figures are the effect on the score, not a forecast, and do not add up." + together_text(report.together);
  open_section(html, "first", report.healthy ? "Worth doing, nothing is urgent" : "Do first", lead);
  html_steps(html, report.fixes);
}

void html_plan(HtmlWriter &html, const Report &report) {
  if (report.plan.steps.empty()) return;
  open_section(html, "plan", report.plan.title, report.plan.lead + together_text(report.plan.together));
  html_steps(html, report.plan.steps);
}

void html_mismatches(HtmlWriter &html, const Report &report) {
  if (report.head.declared_strategy.empty()) return html_undeclared(html, report);
  open_section(html, "strategy", "Found and declared",
               report.mismatches.empty() ? "What was found is what you declared: " + spoken(report.head.declared_strategy) + "."
                                         : "Where the content works otherwise than you declared: " + spoken(report.head.declared_strategy) + ".");
  html_strategy_money(html, report.head);
  for (const Mismatch &mismatch : report.mismatches) {
    html.open("details").open("summary").element("span", {{"class", "what"}, {"dir", "auto"}}, mismatch.sentence);
    html.element("span", {{"class", "count"}}, mismatch.shown.empty() ? "" : counted(mismatch.items, "piece", "pieces")).close();
    html.open("div", {{"class", "inside"}}).open("ul", {{"class", "plain"}});
    for (const Stop &stop : mismatch.shown) html.open("li", {{"dir", "auto"}}).link(stop.url, name_of(stop)).close();
    html.close();
    if (mismatch.items > mismatch.shown.size()) {
      html.element("p", {{"class", "small soft"}}, "And " + grouped(mismatch.items - mismatch.shown.size()) + " more.");
    }
    html.close().close().line();
  }
  html.close().line();
}

void html_findings(HtmlWriter &html, const Report &report) {
  std::uint64_t all = 0;
  for (const FindingGroup &group : report.findings) all += is_undeclared(group) ? 0 : group.count;
  std::string lead = all == 0 ? "No rule that was judged found fault." : counted(all, "finding", "findings") +
      " by what to do about them. Each quotes the line it rests on.";
  open_section(html, "findings", "Findings", lead);
  for (const Heap &heap : kHeaps) {
    const auto fits = [&heap](const FindingGroup &group) { return group.dimension == heap.dimension && !is_undeclared(group); };
    if (std::none_of(report.findings.begin(), report.findings.end(), fits)) continue;
    html.element("h3", heap.title).line();
    for (const FindingGroup &group : report.findings) {
      if (fits(group)) html_group(html, group);
    }
  }
  html.close().line();
}

}  // namespace freehold::report
