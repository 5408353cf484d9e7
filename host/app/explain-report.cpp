#include "host/app/explain-report.hpp"

#include <algorithm>
#include <sstream>

namespace freehold::app {
namespace {

using report::Ppm;

// 574321 → "57.4"
std::string percent(Ppm value) {
  const Ppm rest = value % 1000;
  const Ppm tenths = value / 1000 + (rest >= 500 ? 1 : rest <= -500 ? -1 : 0);
  return (tenths < 0 ? "-" : "") + std::to_string(std::abs(tenths) / 10) + "." + std::to_string(std::abs(tenths) % 10);
}

std::string percent(const std::optional<Ppm> &value) { return value ? percent(*value) : "–"; }

void question(const report::QuestionPart &part, const std::string &indent, std::ostream &out) {
  out << indent << part.question << "  " << percent(part.value) << "  weight " << part.weight << "  " << part.text << "\n";
  for (const report::RuleTerm &rule : part.rules) {
    out << indent << "    " << rule.rule << "  " << rule.num << " of " << rule.den << ", weight " << rule.weight;
    if (rule.missing > 0) out << ", " << rule.missing << " not judged";
    out << "\n";
  }
}

void score_line(const report::Score &score, std::ostream &out) {
  out << score.dimension << "  " << (score.enough ? percent(score.value) : std::string("not enough")) << "  (" << percent(score.low) << " to " << percent(score.high)
      << ")  coverage " << percent(score.coverage) << " %, " << score.judged << " answers\n";
}

std::string dimension(const report::Report &report, const std::string &name) {
  std::ostringstream out;
  for (const report::Score &score : report.dimensions) {
    if (score.dimension != name) continue;
    score_line(score, out);
    out << "= the mean of the channels by their weights:\n";
    for (const report::Term &term : score.terms) out << "  " << term.name << "  " << percent(term.value) << "  weight " << term.weight << "\n";
  }
  for (const report::Channel &channel : report.channels) {
    for (const report::Score &score : channel.dimensions) {
      if (score.dimension != name || score.terms.empty()) continue;
      out << "\n" << (channel.title.empty() ? channel.key : channel.title) << ": ";
      score_line(score, out);
      out << "= the mean of the questions by their weights:\n";
      for (const report::QuestionPart &part : channel.questions) {
        if (part.dimension == name) question(part, "  ", out);
      }
      for (const report::Gate &gate : score.gates) {
        out << "  gate: " << gate.rule << " is " << percent(gate.value) << ", beyond " << percent(gate.under) << ": the score stops at " << percent(gate.cap) << "\n";
      }
    }
  }
  return out.str();
}

std::string archetype(const report::Report &report) {
  std::ostringstream out;
  const report::Archetype &a = report.verdict;
  out << a.archetype << "  " << percent(a.share) << " : " << percent(verdict::kWhole - std::clamp<Ppm>(a.share, 0, verdict::kWhole)) << "  (" << percent(a.share_low) << " to " << percent(a.share_high)
      << " when all weights move by 20 %)\n" << a.pieces << " pieces of evidence; the name " << (a.holds_each ? "holds" : "does not hold") << " when any one weight moves by 20 %\n"
      << "= the sum of weight x (2 x value - 1):\n";
  for (const report::ArchetypeTerm &term : a.terms) {
    out << "  " << term.rule << "  value " << percent(term.value) << " (" << term.num << " of " << term.den << "), weight " << term.weight
        << (term.side.empty() ? "" : ": speaks for " + term.side) << "\n";
  }
  return out.str();
}

std::string spot_of(const report::Spot &spot) {
  std::string text = spot.evidence.path;
  if (spot.evidence.line) text += ":" + std::to_string(*spot.evidence.line);
  if (!spot.evidence.quote.empty()) text += "  “" + spot.evidence.quote + "”";
  return text;
}

std::string finding(const report::FindingGroup &group, const report::Spot &spot) {
  std::ostringstream out;
  out << spot.fingerprint << "  " << spot.text << "\n  found by " << group.rule << " (" << group.title << "), evidence tier " << group.tier << ", severity " << spot.severity << ", "
      << (group.judgement ? "a judgement" : "deterministic") << "\n  in " << spot_of(spot) << "\n  → " << group.next_step << "\n";
  if (!group.paste.empty()) out << "  to paste: " << group.paste << "\n";
  if (group.gain) out << "  mending all " << group.count << " of these: " << group.gain->dimension << " " << percent(group.gain->before) << " > " << percent(group.gain->after) << " (effect on the score, not a forecast)\n";
  out << "  wrong? freehold dismiss " << spot.fingerprint << " --reason \"why\"\n";
  return out.str();
}

std::string rule(const report::Report &report, const std::string &id) {
  std::ostringstream out;
  for (const report::QuestionPart &part : report.questions) {
    for (const report::RuleTerm &term : part.rules) {
      if (term.rule == id) out << id << " answers " << part.question << " (" << part.text << "): " << term.num << " of " << term.den << "\n";
    }
  }
  for (const report::FindingGroup &group : report.findings) {
    if (group.rule != id) continue;
    out << "\n" << group.text << "  (" << group.count << " times)\n  → " << group.next_step << "\n";
    for (const report::Spot &spot : group.spots) out << "  " << spot.fingerprint << "  " << spot_of(spot) << "\n";
  }
  return out.str();
}

std::string item(const report::Item &item) {
  std::ostringstream out;
  out << item.id << "  " << item.title.value_or("") << "\n" << (item.counted ? "counts in the scores" : "does not count in the scores") << "\n";
  for (const auto &[question, answer] : item.answers) {
    if (answer != "na") out << "  " << question << "  " << answer << "\n";
  }
  for (const auto &[id, rule] : item.rules) {
    out << "  " << id << "  " << (rule.outcome == "failed" ? "failed: " + rule.reason : std::to_string(rule.num) + " of " + std::to_string(rule.den)) << "\n";
    for (const report::ItemFinding &found : rule.findings) out << "      " << found.text << "\n";
  }
  return out.str();
}

}  // namespace

bool is_rule_id(const std::string &what) {
  const auto slash = what.find('/');
  if (slash == what.npos || slash == 0 || slash + 1 == what.size()) return false;
  return std::all_of(what.begin(), what.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/' || c == '.'; });
}

Result<std::string> explain_in_report(const report::Report &report, const std::string &what) {
  if (what == "ownership" || what == "funnel" || what == "dependence") return dimension(report, what);
  if (what == "archetype") return archetype(report);
  std::ostringstream out;
  for (const report::QuestionPart &part : report.questions) {
    if (part.question == what) question(part, "", out);
  }
  for (const report::FindingGroup &group : report.findings) {
    for (const report::Spot &spot : group.spots) {
      if (spot.fingerprint == what) out << finding(group, spot);
    }
  }
  for (const report::Item &known : report.items) {
    if (known.id == what || known.path == what) out << item(known);
  }
  out << rule(report, what);
  if (out.view().empty()) {
    return Problem{"unknown-subject", {}, "The report says nothing of “" + what + "”.", "Name a dimension, a question (O1 … D5), a finding (F-…), a rule or an item of the report."};
  }
  return out.str();
}

}  // namespace freehold::app
