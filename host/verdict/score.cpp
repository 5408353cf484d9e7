#include "host/verdict/score.hpp"

#include <algorithm>

#include "host/verdict/arithmetic.hpp"

namespace freehold::verdict {
namespace {

using model::Dimension;

// As many opportunities as the rule has on average elsewhere, at least one each.
std::uint64_t missing_opportunities(const RuleTally &tally) {
  if (tally.missing == 0) return 0;
  const std::uint64_t each = tally.judged == 0 ? 1 : static_cast<std::uint64_t>(half_even(tally.den, tally.judged));
  return times(tally.missing, std::max<std::uint64_t>(each, 1));
}

RuleTerm term_of(const RuleTally &tally, std::int64_t weight) {
  return {tally.rule,
          weight,
          tally.num,
          tally.den,
          tally.judged,
          tally.missing,
          missing_opportunities(tally),
          tally.den == 0 ? std::nullopt : std::optional(ratio(tally.num, tally.den))};
}

enum class Assume { nothing, all_low, all_high };

std::optional<Ppm> value_of(const RuleTerm &rule, Assume assume) {
  const Wide missing = assume == Assume::nothing ? 0 : rule.missing_den;
  const Wide den = rule.den + missing;
  if (den == 0) return std::nullopt;
  return ratio(rule.num + (assume == Assume::all_high ? missing : 0), den);
}

// The gates that fire on these questions under an assumption, applied to `value`.
Ppm gated(const Scheme &scheme, Dimension dimension, const std::vector<QuestionScore> &questions, Assume assume,
          Ppm value, std::vector<GateFired> *fired, std::uint32_t channel) {
  const bool mirrored = dimension == Dimension::dependence;
  for (const QuestionScore &question : questions) {
    if (scheme.questions[question.question].dimension != dimension) continue;
    for (const RuleTerm &rule : question.rules) {
      const Role &role = scheme.rules[rule.rule];
      const auto found = role.gate ? value_of(rule, assume) : std::nullopt;
      if (!found || (mirrored ? *found <= role.under : *found >= role.under)) continue;
      if (mirrored ? value >= role.cap : value <= role.cap) continue;  // the score is on that side already
      value = role.cap;
      if (fired != nullptr) fired->push_back({rule.rule, channel, *found, role.under, role.cap});
    }
  }
  return value;
}

struct Means {
  Mean value;
  Mean low;
  Mean high;
  Mean coverage;

  void add(const Term &term) {
    if (term.value) value.add(*term.value, term.weight);
    low.add(term.low, term.weight);
    high.add(term.high, term.weight);
    coverage.add(term.coverage, term.weight);
  }
};

void add_rule(QuestionScore &to, const RuleTerm &rule) {
  auto it = std::lower_bound(to.rules.begin(), to.rules.end(), rule.rule,
                             [](const RuleTerm &a, std::uint32_t b) { return a.rule < b; });
  if (it == to.rules.end() || it->rule != rule.rule) {
    to.rules.insert(it, rule);
    return;
  }
  it->num = plus(it->num, rule.num);
  it->den = plus(it->den, rule.den);
  it->judged += rule.judged;
  it->missing += rule.missing;
  it->missing_den = plus(it->missing_den, rule.missing_den);
  it->value = value_of(*it, Assume::nothing);
}

}  // namespace

void evaluate(QuestionScore &question) {
  Wide num = 0;
  Wide den = 0;
  Wide missing = 0;
  question.num = question.den = 0;
  for (RuleTerm &rule : question.rules) {
    const Wide weight = static_cast<Wide>(rule.weight);
    num += weight * rule.num;
    den += weight * rule.den;
    missing += weight * rule.missing_den;
    question.num = plus(question.num, rule.num);
    question.den = plus(question.den, rule.den);
    rule.value = value_of(rule, Assume::nothing);
  }
  question.value = den == 0 ? std::nullopt : std::optional(ratio(num, den));
  if (den + missing == 0) return;
  question.low = ratio(num, den + missing);
  question.high = ratio(num + missing, den + missing);
  question.coverage = ratio(den, den + missing);
}

std::vector<QuestionScore> score_questions(const Scheme &scheme, const ChannelTally &tally) {
  std::vector<QuestionScore> all(scheme.questions.size());
  for (const RuleTally &rule : tally.rules) {
    const Role &role = scheme.rules[rule.rule];
    if (role.question != model::kNone) all[role.question].rules.push_back(term_of(rule, role.weight));
  }
  std::vector<QuestionScore> scores;
  for (std::uint32_t q = 0; q < all.size(); ++q) {
    if (all[q].rules.empty()) continue;
    all[q].question = q;
    all[q].judged = tally.judged[q];
    all[q].missing = tally.missing[q];
    evaluate(all[q]);
    scores.push_back(std::move(all[q]));
  }
  return scores;
}

std::vector<QuestionScore> pool_questions(const Scheme &scheme, const std::vector<ChannelVerdict> &channels) {
  std::vector<QuestionScore> all(scheme.questions.size());
  for (const ChannelVerdict &channel : channels) {
    for (const QuestionScore &question : channel.questions) {
      QuestionScore &pooled = all[question.question];
      pooled.judged += question.judged;
      pooled.missing += question.missing;
      for (const RuleTerm &rule : question.rules) add_rule(pooled, rule);
    }
  }
  std::vector<QuestionScore> scores;
  for (std::uint32_t q = 0; q < all.size(); ++q) {
    if (all[q].rules.empty()) continue;
    all[q].question = q;
    evaluate(all[q]);
    scores.push_back(std::move(all[q]));
  }
  return scores;
}

Score score_channel(const Scheme &scheme, Dimension dimension, const std::vector<QuestionScore> &questions,
                    std::uint32_t channel) {
  Score score;
  score.dimension = dimension;
  Means means;
  for (const QuestionScore &question : questions) {
    const Question &asked = scheme.questions[question.question];
    if (asked.dimension != dimension || asked.weight == 0) continue;
    Term term{asked.id,     question.question, asked.weight,     question.value,
              question.low, question.high,     question.coverage};
    means.add(term);
    score.terms.push_back(std::move(term));
    score.judged += question.judged;
    score.missing += question.missing;
  }
  score.enough = score.judged >= scheme.minimum_answers && !means.value.empty();
  score.coverage = means.coverage.value_or(0);
  score.before_gates = means.value.value_or(0);
  if (!means.value.empty())
    score.value = gated(scheme, dimension, questions, Assume::nothing, score.before_gates, &score.gates, channel);
  if (means.low.empty()) return score;
  score.low = gated(scheme, dimension, questions, Assume::all_low, *means.low.value(), nullptr, channel);
  score.high = gated(scheme, dimension, questions, Assume::all_high, *means.high.value(), nullptr, channel);
  return score;
}

Score score_whole(const Scheme &scheme, Dimension dimension, const std::vector<ChannelVerdict> &channels) {
  Score score;
  score.dimension = dimension;
  Means means;
  for (std::uint32_t i = 0; i < channels.size(); ++i) {
    const ChannelVerdict &channel = channels[i];
    const Score &part = channel.scores[at(dimension)];
    const bool unread = channel.declared && !channel.read;
    if (part.terms.empty() && !unread) continue;
    Term term{channel.key, i, channel.weight, part.value, part.low, part.high, part.coverage};
    if (part.terms.empty()) term.high = kWhole;
    means.add(term);
    score.terms.push_back(std::move(term));
    score.judged += part.judged;
    score.missing += part.missing;
    score.gates.insert(score.gates.end(), part.gates.begin(), part.gates.end());
  }
  score.value = means.value.value();
  score.before_gates = score.value.value_or(0);
  score.enough = score.judged >= scheme.minimum_answers && score.value.has_value();
  score.coverage = means.coverage.value_or(0);
  score.low = means.low.value_or(0);
  score.high = means.high.value_or(0);
  return score;
}

std::optional<Ppm> mean_of(const std::vector<Term> &terms) {
  Mean mean;
  for (const Term &term : terms) {
    if (term.value) mean.add(*term.value, term.weight);
  }
  return mean.value();
}

}  // namespace freehold::verdict
