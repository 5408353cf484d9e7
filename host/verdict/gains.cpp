#include <algorithm>
#include <tuple>

#include "host/verdict/arithmetic.hpp"
#include "host/verdict/findings.hpp"
#include "host/verdict/learning-plan.hpp"
#include "host/verdict/score.hpp"

namespace freehold::verdict {
namespace {

using model::Dimension;

constexpr std::size_t kFixes = 3;

// The questions of a channel with the num of some rules repaired.
std::vector<QuestionScore> repaired(const ChannelVerdict &channel, std::uint32_t index, Dimension dimension,
                                    const std::vector<const Gathered *> &mended) {
  std::vector<QuestionScore> questions = channel.questions;
  for (const Gathered *fix : mended) {
    const auto worth = fix->repair.find(index);
    if (worth == fix->repair.end()) continue;
    for (QuestionScore &question : questions) {
      for (RuleTerm &rule : question.rules) {
        if (rule.rule != fix->group.rule) continue;
        rule.num = dimension == Dimension::dependence ? rule.num - std::min(rule.num, worth->second)
                                                      : std::min(plus(rule.num, worth->second), rule.den);
      }
      evaluate(question);
    }
  }
  return questions;
}

Dimension dimension_of(const Scheme &scheme, const FindingGroup &group) {
  return group.rule < scheme.rules.size() ? scheme.rules[group.rule].dimension : Dimension::none;
}

std::array<std::int64_t, 5> order_of(const FindingGroup &group) {
  const auto down = [](std::uint64_t n) { return -static_cast<std::int64_t>(std::min<std::uint64_t>(n, INT64_MAX)); };
  return {group.gain ? -group.gain->better() : 0, group.gain ? 0 : 1, down(group.worth), down(group.count), -rank_of(group.severity)};
}

// The best groups, those whose dimension has a score first, no two of one rule.
std::vector<std::uint32_t> best_groups(const Verdict &verdict) {
  std::vector<std::uint32_t> best;
  for (const bool enough : {true, false}) {
    for (std::uint32_t i = 0; i < verdict.findings.size() && best.size() < kFixes; ++i) {
      const FindingGroup &group = verdict.findings[i];
      if (!group.gain || group.gain->better() <= 0 || verdict.scores[at(group.gain->dimension)].enough != enough)
        continue;
      const bool taken = std::any_of(best.begin(), best.end(),
                                     [&](std::uint32_t b) { return verdict.findings[b].rule == group.rule; });
      if (!taken) best.push_back(i);
    }
  }
  return best;
}

std::vector<std::uint32_t> groups_of(const std::vector<Fix> &fixes) {
  std::vector<std::uint32_t> groups;
  for (const Fix &fix : fixes) groups.push_back(fix.group);
  return groups;
}

}  // namespace

Fix make_fix(const corpus::Corpus &corpus, const Verdict &verdict, std::uint32_t index) {
  const FindingGroup &group = verdict.findings[index];
  Fix fix;
  fix.group = index;
  if (group.gain) fix.gain = *group.gain;
  fix.enough = group.gain && verdict.scores[at(fix.gain.dimension)].enough;
  fix.count = group.count;
  const FindingRef &first = group.findings.front();
  fix.item = first.item;
  fix.evidence = first.evidence;
  for (const model::Message &message : corpus.rules[group.rule].messages) {
    if (message.id != group.message) continue;
    fix.text = fill(message.text, first.args);
    fix.next_step = fill(message.next_step, first.args);
    fix.paste = fill(message.paste, first.args);
    fix.who = message.who;
    fix.effort = message.effort;
    break;
  }
  return fix;
}

std::optional<Gain> gain_of(const Scheme &scheme, const Verdict &verdict, Dimension dimension,
                            const std::vector<const Gathered *> &mended) {
  if (dimension == Dimension::none) return std::nullopt;
  const Score &score = verdict.scores[at(dimension)];
  if (!score.value) return std::nullopt;
  std::vector<Term> terms = score.terms;
  bool touched = false;
  for (Term &term : terms) {
    const bool mends = std::any_of(mended.begin(), mended.end(),
                                   [&](const Gathered *fix) { return fix->repair.contains(term.index); });
    if (!mends) continue;
    const std::vector<QuestionScore> questions = repaired(verdict.channels[term.index], term.index, dimension, mended);
    term.value = score_channel(scheme, dimension, questions, term.index).value;
    touched = true;
  }
  if (!touched) return std::nullopt;
  return Gain{dimension, *score.value, mean_of(terms).value_or(*score.value)};
}

std::array<std::optional<Gain>, kDimensions> gains_together(const Scheme &scheme, const Verdict &verdict,
                                                            const std::vector<Gathered> &gathered,
                                                            const std::vector<std::uint32_t> &groups) {
  std::array<std::vector<const Gathered *>, kDimensions> mended;
  for (const std::uint32_t index : groups) {
    const Dimension dimension = dimension_of(scheme, gathered[index].group);
    if (dimension != Dimension::none) mended[at(dimension)].push_back(&gathered[index]);
  }
  std::array<std::optional<Gain>, kDimensions> together;
  for (std::size_t d = 0; d < kDimensions; ++d) {
    if (!mended[d].empty()) together[d] = gain_of(scheme, verdict, static_cast<Dimension>(d + 1), mended[d]);
  }
  return together;
}

void set_findings(const corpus::Corpus &corpus, const Scheme &scheme, const model::Policy &policy, Verdict &verdict) {
  std::vector<Gathered> gathered = gather_findings(corpus, scheme, policy, verdict);
  for (Gathered &each : gathered) each.group.gain = gain_of(scheme, verdict, dimension_of(scheme, each.group), {&each});
  std::stable_sort(gathered.begin(), gathered.end(),
                   [](const Gathered &a, const Gathered &b) { return order_of(a.group) < order_of(b.group); });
  if (policy.declared_strategy.empty()) {
    Gathered undeclared;
    undeclared.group.rule_id = undeclared.group.message = kStrategyUndeclared;
    undeclared.group.count = 1;
    undeclared.group.severity = policy.base.other_severity;
    gathered.insert(gathered.begin(), std::move(undeclared));
  }
  for (Gathered &each : gathered) verdict.findings.push_back(std::move(each.group));
  for (const std::uint32_t index : best_groups(verdict)) verdict.fixes.push_back(make_fix(corpus, verdict, index));
  verdict.together = gains_together(scheme, verdict, gathered, groups_of(verdict.fixes));
  verdict.plan = make_learning_plan(corpus, policy, verdict);
  verdict.plan.together = gains_together(scheme, verdict, gathered, groups_of(verdict.plan.steps));
}

}  // namespace freehold::verdict
