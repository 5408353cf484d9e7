#include "host/verdict/learning-plan.hpp"

#include <algorithm>

#include "host/verdict/archetype.hpp"
#include "host/verdict/findings.hpp"

namespace freehold::verdict {
namespace {

// Whose plan it is; empty: nobody's. Where a declared thought leader works as an influencer, lasting longer is what is to be learned.
std::string_view learner(const Verdict &verdict) {
  const std::string &declared = verdict.strategy.declared;
  const std::string &found = verdict.archetype.dominant;
  if (declared == kInfluencer || found == kInfluencer) return kInfluencer;
  return found == kThoughtLeader ? kThoughtLeader : std::string_view();
}

// The group of a rule that stands first: findings are sorted by what mending them pays.
std::uint32_t first_group(const Verdict &verdict, std::string_view rule) {
  const auto group = std::find_if(verdict.findings.begin(), verdict.findings.end(), [&](const FindingGroup &each) { return each.rule_id == rule; });
  return group == verdict.findings.end() ? model::kNone : static_cast<std::uint32_t>(group - verdict.findings.begin());
}

Ppm pays(const FindingGroup &group) { return group.gain ? std::max<Ppm>(group.gain->better(), 0) : 0; }

}  // namespace

LearningPlan make_learning_plan(const corpus::Corpus &corpus, const model::Policy &policy, const Verdict &verdict) {
  const std::string_view who = learner(verdict);
  const auto set = std::find_if(policy.strategies.begin(), policy.strategies.end(),
                                [&](const model::RuleSet &each) { return each.id == who; });
  LearningPlan plan;
  if (set == policy.strategies.end() || set->plan.id.empty()) return plan;
  plan.id = set->plan.id;
  plan.title = set->plan.title;
  plan.lead = set->plan.lead;
  std::vector<std::uint32_t> groups;
  for (const std::string &rule : set->plan.rules) {
    const std::uint32_t group = first_group(verdict, rule);
    if (group != model::kNone && std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return pays(verdict.findings[a]) > pays(verdict.findings[b]); });
  groups.resize(std::min(groups.size(), kPlanSteps));
  for (const std::uint32_t group : groups) plan.steps.push_back(make_fix(corpus, verdict, group));
  return plan;
}

}  // namespace freehold::verdict
