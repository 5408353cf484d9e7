#include "host/report/terminal.hpp"

#include <algorithm>

#include "host/report/policy-words.hpp"
#include "host/report/provider-words.hpp"
#include "host/report/words.hpp"
#include "host/support/escape-terminal.hpp"

namespace freehold::report {
namespace {

enum class Tone { plain, bold, soft, ownership, funnel, dependence };

constexpr std::size_t kBar = 20;
constexpr std::size_t kMargin = 1;
constexpr std::size_t kMostNotRead = 6;

// One screen: lines of at most so many columns, each with a margin of one.
class Screen {
 public:
  Screen(const RenderOptions &options, std::ostream &out)
      : out_(out), width_(std::clamp<std::size_t>(options.width, 40, 200)), colour_(options.colour), ascii_(options.ascii) {}

  std::size_t width() const { return width_; }
  bool ascii() const { return ascii_; }

  TerminalText safe(std::string_view text) const {
    const TerminalText clean(text);
    return ascii_ ? clean.ascii() : clean;
  }

  // A paragraph; lines after the first are indented by `hang`.
  void paragraph(std::string_view text, std::size_t hang = 0, Tone tone = Tone::plain) {
    bool first = true;
    for (const TerminalText &line : safe(text).wrapped(width_ - kMargin - hang)) {
      begin(first ? 0 : hang);
      put(line, tone);
      end();
      first = false;
    }
  }

  // "Label     text text" with a hanging indent under the text.
  void labelled(std::string_view label, std::string_view text, Tone tone = Tone::plain) {
    constexpr std::size_t kLabel = 10;
    bool first = true;
    for (const TerminalText &line : safe(text).wrapped(width_ - kMargin - kLabel)) {
      begin();
      padded(first ? label : "", kLabel, Tone::soft);
      put(line, tone);
      end();
      first = false;
    }
  }

  void begin(std::size_t indent = 0) { out_ << std::string(kMargin + indent, ' '); }
  void end() { out_ << '\n'; }

  void put(const TerminalText &text, Tone tone = Tone::plain) {
    if (text.str().empty()) return;
    if (colour_ && tone != Tone::plain) out_ << code(tone);
    out_ << text.str();
    if (colour_ && tone != Tone::plain) out_ << "\x1b[0m";
  }
  void put(std::string_view text, Tone tone = Tone::plain) { put(safe(text), tone); }

  // Cut or filled up to exactly so many columns.
  void padded(std::string_view text, std::size_t columns, Tone tone = Tone::plain) {
    const TerminalText cut = safe(text).truncated(columns, ascii_);
    put(cut, tone);
    out_ << std::string(columns - cut.columns(), ' ');
  }

  // Filled up to the score, lighter where the range begins; the wash behind it up to where the range ends.
  void bar(const Score &score, Tone tone) {
    const auto cell = [](Ppm ppm) { return static_cast<std::size_t>((std::clamp<Ppm>(ppm, 0, verdict::kWhole) * kBar + 500'000) / 1'000'000); };
    const bool known = score.enough && score.value;
    std::string text;
    for (std::size_t i = 0; i < kBar; ++i) {
      const bool full = known && i < cell(*score.value);
      const bool sure = known && i < cell(score.low);
      const bool range = known && i >= cell(score.low) && i < cell(score.high);
      text += ascii_ ? (full ? "#" : range ? "=" : ".") : (sure ? "█" : full ? "▓" : range ? "▒" : "░");
    }
    put_raw(text, tone);
  }

 private:
  static const char *code(Tone tone) {
    switch (tone) {
      case Tone::bold: return "\x1b[1m";
      case Tone::soft: return "\x1b[2m";
      case Tone::ownership: return "\x1b[36m";
      case Tone::funnel: return "\x1b[32m";
      case Tone::dependence: return "\x1b[35m";
      case Tone::plain: break;
    }
    return "";
  }

  // The bar's own characters.
  void put_raw(const std::string &text, Tone tone) {
    out_ << (colour_ ? code(tone) : "") << text << (colour_ ? "\x1b[0m" : "");
  }

  std::ostream &out_;
  std::size_t width_;
  bool colour_;
  bool ascii_;
};

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
    if (!line.empty() && screen.safe(longer).columns() + kMargin > screen.width()) {
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
  if (!rest.empty()) screen.paragraph(rest);
}

void draw_score(Screen &screen, const Score &score) {
  constexpr std::size_t kName = 12;
  constexpr std::size_t kRange = 9;
  constexpr std::size_t kBefore = kMargin + kName + 4 + kRange + kBar + 3;
  const std::string range = range_text(score, screen.ascii() ? "-" : "–");
  screen.begin();
  screen.padded(capital(score.dimension), kName);
  screen.padded(score_text(score), 4, Tone::bold);
  if (screen.width() < kMargin + kName + 4 + kRange + kBar) {
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
    for (const TerminalText &line : screen.safe(fact).wrapped(screen.width() - kMargin - kName)) {
      screen.begin(kName);
      screen.put(line);
      screen.end();
    }
    return;
  }
  bool first = true;
  for (const TerminalText &line : screen.safe(fact).wrapped(screen.width() - kBefore)) {
    if (!first) screen.begin(kBefore - kMargin - 3);
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

std::string together_text(const Report &report) {
  std::string text;
  for (const Gain &gain : report.together) {
    const std::int64_t change = points(gain.after) - points(gain.before);
    if (change == 0) continue;
    text += (text.empty() ? "" : ", ") + capital(gain.dimension).substr(0, 1) + (change > 0 ? " +" : " ") + std::to_string(change);
  }
  return text;
}

void draw_fix(Screen &screen, const Fix &fix, std::size_t number) {
  std::string facts;
  const auto add = [&facts](const std::string &text) {
    if (!text.empty()) facts += (facts.empty() ? "" : ", ") + text;
  };
  if (fix.enough && !fix.gain.dimension.empty()) add(capital(fix.gain.dimension) + ' ' + gain_text(fix.gain));
  add(fix.who);
  add(fix.effort);
  add(location(fix.evidence));
  screen.paragraph(std::to_string(number) + ' ' + fix.text, 2, Tone::bold);
  if (facts.empty()) return;
  for (const TerminalText &line : screen.safe(facts).wrapped(screen.width() - kMargin - 2)) {
    screen.begin(2);
    screen.put(line);
    screen.end();
  }
}

void draw_fixes(Screen &screen, const Report &report) {
  if (report.fixes.empty()) return;
  const std::string together = together_text(report);
  const char *all = report.fixes.size() == 3 ? "all three" : report.fixes.size() == 2 ? "both" : "it";
  std::string says = "Do first (effect on the score, not a forecast";
  if (!together.empty()) says += std::string("; ") + all + ": " + together;
  screen.paragraph(says + ')', 2);
  for (std::size_t i = 0; i < report.fixes.size(); ++i) draw_fix(screen, report.fixes[i], i + 1);
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
  const std::string rule = !report.fixes.empty() ? report.fixes.front().rule : report.strengths.empty() ? "" : report.strengths.front().rule;
  if (!rule.empty()) add("why: freehold explain " + rule);
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
  draw_fixes(screen, report);
  draw_policy(screen, report.policy);
  draw_end(screen, report, options);
}

}  // namespace freehold::report
