#include "host/report/terminal.hpp"

#include <algorithm>

#include "host/report/policy-words.hpp"
#include "host/report/provider-words.hpp"
#include "host/report/screen.hpp"
#include "host/report/words.hpp"

namespace freehold::report {
namespace {

constexpr std::size_t kMostNotRead = 6;
constexpr std::size_t kSteps = 3;

Tone tone_of(std::string_view dimension) {
  return dimension == "ownership" ? Tone::ownership : dimension == "funnel" ? Tone::funnel : Tone::dependence;
}

void draw_head(Screen &screen, const Report &report) {
  const Head &head = report.head;
  std::vector<std::string> parts;
  if (!head.client.empty()) parts.push_back(head.client);
  parts.push_back(head.declared_strategy.empty() ? "no strategy declared" : "declared: " + spoken(head.declared_strategy));
  parts.push_back(window_text(head));
  if (!head.rule_set.empty()) parts.push_back("rules " + head.rule_set);
  parts.push_back(head.today);
  std::string line;
  for (const std::string &part : parts) {
    const std::string longer = line.empty() ? part : line + "   " + part;
    if (!line.empty() && screen.safe(longer).columns() + Screen::kMargin > screen.width()) {
      screen.paragraph(line, 2, Tone::soft);
      line = part;
    } else {
      line = longer;
    }
  }
  screen.paragraph(line, 2, Tone::soft);
}

void draw_verdict(Screen &screen, const Report &report) {
  screen.paragraph(report.sentence, 0, Tone::bold);
  std::string rest;
  for (const std::string &sentence : report.saying) rest += (rest.empty() ? "" : " ") + sentence;
  const bool robust = report.verdict.holds_all;
  if (report.verdict.certainty != "none") {
    rest += (rest.empty() ? "" : " ") + ("Certainty: " + report.verdict.certainty);
    rest += robust ? " (holds when all weights move by 20 %)." : ".";
  }
  if (report.healthy) screen.paragraph(health_text(report), 0, Tone::good);
  if (!rest.empty()) screen.paragraph(rest);
}

void draw_score(Screen &screen, const Score &score) {
  constexpr std::size_t kName = 12;
  constexpr std::size_t kRange = 9;
  constexpr std::size_t kBefore = Screen::kMargin + kName + 4 + kRange + Screen::kBar + 3;
  const std::string range = range_text(score, screen.ascii() ? "-" : "–");
  screen.begin();
  screen.padded(capital(score.dimension), kName);
  screen.padded(score_text(score), 4, Tone::bold);
  if (screen.width() < Screen::kMargin + kName + 4 + kRange + Screen::kBar) {
    screen.put(range.empty() ? "" : '(' + range + ')');
    screen.end();
    screen.begin(kName);
  } else {
    screen.padded(range.empty() ? "" : '(' + range + ')', kRange);
  }
  screen.bar(score, tone_of(score.dimension));
  std::string fact = score.dimension == "dependence" ? "lower is safer; " + score.fact : score.fact;
  if (!score.enough) fact = "not enough: " + counted(score.judged, "answer", "answers") + "; " + score.fact;
  constexpr std::size_t kReadable = 24;
  if (screen.width() < kBefore + kReadable) {
    screen.end();
    for (const TerminalText &line : screen.safe(fact).wrapped(screen.width() - Screen::kMargin - kName)) {
      screen.begin(kName);
      screen.put(line);
      screen.end();
    }
    return;
  }
  bool first = true;
  for (const TerminalText &line : screen.safe(fact).wrapped(screen.width() - kBefore)) {
    if (!first) screen.begin(kBefore - Screen::kMargin - 3);
    first = false;
    screen.put("   ");
    screen.put(line);
    screen.end();
  }
}

void draw_read(Screen &screen, const Report &report) {
  std::string read;
  for (const auto &[kind, count] : report.facts.item_kinds) {
    read += (read.empty() ? "" : ", ") + grouped(count) + ' ' + (kind.empty() ? "other" : kind) + (count == 1 || kind.empty() ? "" : "s");
  }
  if (read.empty()) read = "nothing that counts";
  std::string apart;
  const auto add = [](std::string &to, const std::string &text) { to += (to.empty() ? "" : ", ") + text; };
  if (report.facts.older > 0) add(apart, grouped(report.facts.older) + " older kept apart");
  if (report.facts.left_out > 0) add(apart, grouped(report.facts.left_out) + " not scored by kind");
  if (report.facts.undated > 0) add(apart, grouped(report.facts.undated) + " undated");
  screen.labelled("Read", apart.empty() ? read : read + " (" + apart + ")");

  std::vector<std::string> gaps;
  for (const std::string &title : report.missing.unread) gaps.push_back(title + " (declared, not read)");
  for (const std::string &name : report.missing.refused) gaps.push_back(name + " (refused)");
  for (const std::string &name : report.missing.partial) gaps.push_back(name + " (in part)");
  for (const auto &[reason, count] : report.missing.left_out) gaps.push_back(counted(count, "file", "files") + ": " + reason);
  for (const FailedRule &failed : report.missing.failed) gaps.push_back(failed.rule + " (failed " + counted(failed.count, "time", "times") + ")");
  if (const std::string links = short_links_text(report.missing); !links.empty()) gaps.push_back(links);
  for (const auto &[code, count] : report.missing.notes) gaps.push_back(grouped(count) + ' ' + code);
  if (gaps.empty()) return;
  std::string text;
  for (std::size_t i = 0; i < std::min(gaps.size(), kMostNotRead); ++i) text += (i == 0 ? "" : "; ") + gaps[i];
  if (gaps.size() > kMostNotRead) text += "; and " + grouped(gaps.size() - kMostNotRead) + " more kinds";
  screen.labelled("Not read", text);
}

std::string gain_text(const Gain &gain) {
  return std::to_string(points(gain.before)) + " > " + std::to_string(points(gain.after));
}

std::string together_text(const std::vector<Gain> &together) {
  std::string text;
  for (const Gain &gain : together) {
    const std::int64_t change = points(gain.after) - points(gain.before);
    if (change == 0) continue;
    text += (text.empty() ? "" : ", ") + capital(gain.dimension).substr(0, 1) + (change > 0 ? " +" : " ") + std::to_string(change);
  }
  return text;
}

// What to do, why, what it is worth, the line it is about and the sentence to paste.
void draw_fix(Screen &screen, const Fix &fix, std::size_t number) {
  constexpr std::size_t kIndent = 2;
  std::string facts;
  const auto add = [&facts](const std::string &text) {
    if (!text.empty()) facts += (facts.empty() ? "" : ", ") + text;
  };
  if (fix.enough && !fix.gain.dimension.empty()) add(capital(fix.gain.dimension) + ' ' + gain_text(fix.gain));
  add(fix.who);
  add(effort_text(fix));
  add(location(fix.evidence));
  screen.paragraph(std::to_string(number) + ' ' + headline(fix), kIndent, Tone::bold);
  if (!reason_text(fix).empty()) screen.indented(reason_text(fix), kIndent);
  if (!facts.empty()) screen.indented(facts, kIndent);
  if (!fix.evidence.quote.empty()) screen.one_line("There: “" + fix.evidence.quote + "”", kIndent, Tone::soft);
  if (!fix.paste.empty()) screen.indented("Paste: “" + fix.paste + "”", kIndent);
}

void draw_steps(Screen &screen, const std::string &title, const std::vector<Fix> &steps, const std::vector<Gain> &together) {
  const std::size_t shown = std::min(steps.size(), kSteps);
  const std::string sum = steps.size() == shown ? together_text(together) : "";
  const char *all = shown == 3 ? "all three" : shown == 2 ? "both" : "it";
  std::string says = title + " (effect on the score, not a forecast";
  if (!sum.empty()) says += std::string("; ") + all + ": " + sum;
  screen.paragraph(says + ')', 2);
  for (std::size_t i = 0; i < shown; ++i) draw_fix(screen, steps[i], i + 1);
}

// Where nothing has to change an influencer is told what would make it last; all others what is worth doing.
void draw_advice(Screen &screen, const Report &report) {
  if (lasts(report)) return draw_steps(screen, report.plan.title, report.plan.steps, report.plan.together);
  if (!report.fixes.empty()) draw_steps(screen, report.healthy ? "Worth doing, nothing is urgent" : "Do first", report.fixes, report.together);
  const auto told = [&](const Fix &step) {
    return std::any_of(report.fixes.begin(), report.fixes.end(), [&](const Fix &fix) { return fix.rule == step.rule; });
  };
  const auto fresh = std::find_if_not(report.plan.steps.begin(), report.plan.steps.end(), told);
  if (fresh != report.plan.steps.end()) screen.paragraph(report.plan.title + ": " + headline(*fresh), 2);
}

void draw_policy(Screen &screen, const Policy &policy) {
  if (const std::string own = own_rules_text(policy); !own.empty()) screen.labelled("Rules", own);
  for (const GateCheck &check : policy.checks) {
    if (!check.passed) screen.labelled("Gate", "failed: " + check.sentence, Tone::bold);
  }
}

void draw_end(Screen &screen, const Report &report, const RenderOptions &options) {
  if (!report.facts.platforms.empty()) screen.paragraph(report.facts.platforms.front().gone_tonight, 2);
  if (!report.more_certainty.empty()) screen.paragraph("More certainty: " + report.more_certainty.front(), 2);
  std::string last;
  const auto add = [&last](const std::string &text) { last += (last.empty() ? "" : "   ") + text; };
  if (!options.report_path.empty()) add(options.report_path);
  const std::vector<Fix> &steps = lasts(report) ? report.plan.steps : report.fixes;
  const std::string rule = !steps.empty() ? steps.front().rule : report.strengths.empty() ? "" : report.strengths.front().rule;
  if (!rule.empty()) add("why: freehold explain " + rule);
  if (!steps.empty() && !steps.front().fingerprint.empty()) add("wrong? freehold dismiss " + steps.front().fingerprint);
  if (!last.empty()) screen.paragraph(last, 2, Tone::soft);
}

}  // namespace

void render_terminal(const Report &report, const RenderOptions &options, std::ostream &out) {
  Screen screen(options, out);
  draw_head(screen, report);
  draw_verdict(screen, report);
  for (const Score &score : report.dimensions) draw_score(screen, score);
  draw_read(screen, report);
  if (!report.strengths.empty()) screen.labelled("Keep it", report.strengths.front().text);
  if (const std::string text = portability_text(report.facts); !text.empty()) screen.labelled("Provided", capital(text));
  draw_advice(screen, report);
  draw_policy(screen, report.policy);
  draw_end(screen, report, options);
}

}  // namespace freehold::report
