#include "host/verdict/learning-plan.hpp"

#include <gtest/gtest.h>

#include "tests/host/verdict/tiny.hpp"

namespace freehold::verdict {
namespace {

// Three pieces that end nowhere and collect nobody; they speak for an influencer, as strong as `speaks` says of each.
Tiny three(std::uint32_t speaks) {
  Tiny tiny;
  tiny.question("O2").question("F3").rule("a/capture", "O2").rule("a/next-step", "F3").rule("a/side", "", 0).rule("a/told", "", 0);
  for (const char *id : {"influencer", "thought-leader"}) {
    model::RuleSet &set = tiny.strategy(id);
    set.archetype = {{"a/side", 5}};
    set.plan = {id == std::string("influencer") ? "longevity" : "reach", "A title", "A lead.", {"a/told", "a/next-step", "a/capture", "a/absent"}};
  }
  for (int i = 0; i < 3; ++i) {
    tiny.item("site").says(0, 0, 1).finds("none").says(1, i == 0 ? 1 : 0, 1);
    if (i > 0) tiny.finds("none");
    tiny.says(2, speaks, 1).says(3, 0, 0).finds("told", 0);
  }
  return tiny;
}

TEST(LearningPlan, IsOfTheStrategyThatWasFoundOrDeclared) {
  const struct {
    std::uint32_t speaks;
    const char *declared;
    const char *plan;
  } kCases[] = {{0, "influencer", "longevity"},  {0, "", "longevity"},      {0, "thought-leader", "longevity"},
                {1, "thought-leader", "reach"}, {1, "", "reach"},          {1, "influencer", "longevity"}};
  for (const auto &c : kCases) {
    Tiny tiny = three(c.speaks);
    tiny.policy.declared_strategy = c.declared;
    EXPECT_EQ(tiny.judge().plan.id, c.plan) << c.speaks << ' ' << c.declared;
  }
}

TEST(LearningPlan, PutsFirstWhatPaysMostThenTheOrderOfTheRuleSet) {
  const Verdict verdict = three(0).judge();
  ASSERT_EQ(verdict.plan.steps.size(), 3u);
  EXPECT_EQ(verdict.findings[verdict.plan.steps[0].group].rule_id, "a/capture");    // 0 of 3
  EXPECT_EQ(verdict.findings[verdict.plan.steps[1].group].rule_id, "a/next-step");  // 1 of 3
  EXPECT_EQ(verdict.findings[verdict.plan.steps[2].group].rule_id, "a/told");
  EXPECT_TRUE(verdict.plan.steps[0].enough);
  EXPECT_FALSE(verdict.plan.steps[2].enough) << "touches no score";
  ASSERT_TRUE(verdict.plan.together[0]);
  EXPECT_EQ(verdict.plan.together[0]->after, kWhole);
  ASSERT_TRUE(verdict.plan.together[1]);
  EXPECT_EQ(verdict.plan.together[1]->after, kWhole);
  EXPECT_FALSE(verdict.plan.together[2]);
}

TEST(LearningPlan, IsAbsentWhereNothingIsToBeLearned) {
  Tiny tiny = three(0);
  for (model::RuleSet &set : tiny.policy.strategies) set.plan = {};
  EXPECT_TRUE(tiny.judge().plan.id.empty());
  Tiny unclear = three(0);
  unclear.policy.minimum_evidence = 100;
  EXPECT_TRUE(unclear.judge().plan.id.empty()) << "no side was found";
}

TEST(Healthy, IsADeclaredStrategyThatWasFoundWithAllItExpects) {
  const struct {
    const char *declared;
    std::uint32_t speaks;
    Ppm at_most;
    std::int64_t minimum;
    bool healthy;
  } kCases[] = {{"influencer", 0, kWhole, 1, true},       {"thought-leader", 1, kWhole, 1, true}, {"influencer", 1, kWhole, 1, false},
                {"influencer", 0, 100'000, 1, false},    {"", 0, kWhole, 1, false},              {"influencer", 0, kWhole, 50, false},
                {"florist", 0, kWhole, 1, false}};
  for (const auto &c : kCases) {
    Tiny tiny = three(c.speaks);
    tiny.question("D1").rule("a/bait", "D1");
    for (model::JudgedItem &item : tiny.corpus.items) item.results.push_back({4, model::Outcome::judged, {1, 2}});
    tiny.policy.declared_strategy = c.declared;
    tiny.policy.minimum_answers = c.minimum;
    for (model::RuleSet &set : tiny.policy.strategies) set.expectations = {{model::Dimension::dependence, 0, c.at_most}};
    EXPECT_EQ(tiny.judge().strategy.healthy, c.healthy) << c.declared << ' ' << c.speaks << ' ' << c.at_most << ' ' << c.minimum;
  }
}

}  // namespace
}  // namespace freehold::verdict
