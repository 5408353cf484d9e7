#include <algorithm>
#include <tuple>

#include "host/report/making.hpp"

namespace freehold::report {
namespace {

// Of a rule listed twice the entry with the larger weight counts, as for the score.
std::optional<GateRule> gate_of(const model::RuleSet &base, std::string_view rule) {
  const model::RuleWeight *listed = nullptr;
  const auto rank = [](const model::RuleWeight &weight) { return std::tuple(weight.weight, weight.gate, weight.under_ppm, weight.cap_ppm); };
  for (const model::RuleWeight &weight : base.rules) {
    if (weight.rule == rule && (listed == nullptr || rank(*listed) < rank(weight))) listed = &weight;
  }
  if (listed == nullptr || !listed->gate) return std::nullopt;
  return GateRule{listed->under_ppm, std::clamp<Ppm>(listed->cap_ppm, 0, verdict::kWhole)};
}

QuestionPart make_question(const Making &from, const verdict::QuestionScore &score) {
  QuestionPart part;
  if (score.question < from.verdict.questions.size()) {
    const verdict::Question &question = from.verdict.questions[score.question];
    part.question = question.id;
    part.text = question.text;
    part.dimension = dimension_id(question.dimension);
    part.weight = question.weight;
  }
  part.num = score.num;
  part.den = score.den;
  part.judged = score.judged;
  part.missing = score.missing;
  part.value = score.value;
  part.low = score.low;
  part.high = score.high;
  part.coverage = score.coverage;
  for (const verdict::RuleTerm &term : score.rules) {
    part.rules.push_back({from.rule_id(term.rule), from.rule_title(term.rule), term.weight, term.num, term.den, term.judged,
                          term.missing, term.value, gate_of(from.policy.base, from.rule_id(term.rule))});
  }
  return part;
}

Score make_score(const Making &from, const verdict::Score &score) {
  Score out;
  out.dimension = dimension_id(score.dimension);
  out.enough = score.enough;
  out.value = score.value;
  out.before_gates = score.before_gates;
  out.low = score.low;
  out.high = score.high;
  out.coverage = score.coverage;
  out.judged = score.judged;
  out.missing = score.missing;
  for (const verdict::Term &term : score.terms) {
    out.terms.push_back({term.name, term.weight, term.value, term.low, term.high, term.coverage});
  }
  for (const verdict::GateFired &gate : score.gates) {
    out.gates.push_back({from.rule_id(gate.rule), from.rule_title(gate.rule), from.channel_title(gate.channel), gate.value, gate.under,
                         gate.cap});
  }
  return out;
}

// How far the archetype can be trusted: does it hold when weights move, and was enough of the content judged?
std::string certainty_of(const verdict::Archetype &archetype, const verdict::Scores &scores, const model::Policy &policy) {
  if (archetype.name == "unclear") return "none";
  Ppm coverage = verdict::kWhole;
  for (const verdict::Score &score : scores) coverage = std::min(coverage, score.coverage);
  if (archetype.holds_all && coverage >= policy.well_covered_ppm) return "high";
  return archetype.holds_each && coverage >= policy.covered_ppm ? "medium" : "low";
}

Archetype make_archetype(const Making &from, const verdict::Archetype &archetype, const verdict::Scores &scores) {
  Archetype out;
  out.archetype = archetype.name;
  out.dominant = archetype.dominant;
  out.share = archetype.share;
  out.margin = archetype.margin;
  out.certainty = certainty_of(archetype, scores, from.policy);
  out.pieces = archetype.pieces;
  out.holds_each = archetype.holds_each;
  out.holds_all = archetype.holds_all;
  out.share_low = archetype.share_low;
  out.share_high = archetype.share_high;
  for (const verdict::ArchetypeTerm &term : archetype.terms) {
    const char *side = term.thought_leader ? "thought-leader" : term.influencer ? "influencer" : "";
    out.terms.push_back({from.rule_id(term.rule), from.rule_title(term.rule), term.weight, term.num, term.den, term.pieces, term.value,
                         side});
  }
  return out;
}

Channel make_channel(const Making &from, const verdict::ChannelVerdict &channel) {
  Channel out;
  out.key = channel.key;
  out.title = channel.title.empty() ? channel.key : channel.title;
  out.platform = channel.platform;
  out.address = channel.address;
  out.people = channel.people;
  out.declared = channel.declared;
  out.read = channel.read;
  out.has_source = channel.has_source;
  out.weight = channel.weight;
  out.share = channel.share;
  out.items = channel.items;
  out.counted = channel.counted;
  out.older = channel.older;
  out.left_out = channel.left_out;
  out.undated = channel.undated;
  out.last_published = channel.last_published;
  out.exported = channel.exported;
  out.seen_until = channel.seen_until;
  out.quiet_days = channel.quiet_days;
  out.archetype = make_archetype(from, channel.archetype, channel.scores);
  for (const verdict::Score &score : channel.scores) out.dimensions.push_back(make_score(from, score));
  for (const verdict::QuestionScore &question : channel.questions) out.questions.push_back(make_question(from, question));
  return out;
}

}  // namespace

void make_scores(const Making &from, Report &report) {
  report.verdict = make_archetype(from, from.verdict.archetype, from.verdict.scores);
  for (const verdict::Score &score : from.verdict.scores) report.dimensions.push_back(make_score(from, score));
  for (const verdict::QuestionScore &question : from.verdict.whole_questions) {
    report.questions.push_back(make_question(from, question));
  }
  for (const verdict::ChannelVerdict &channel : from.verdict.channels) report.channels.push_back(make_channel(from, channel));
}

}  // namespace freehold::report
