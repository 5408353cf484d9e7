#include "host/verdict/score.hpp"

#include <gtest/gtest.h>

#include "host/verdict/arithmetic.hpp"
#include "tests/host/verdict/tiny.hpp"

namespace freehold::verdict {
namespace {

using model::Dimension;

TEST(HalfEven, RoundsOnceAndToTheEvenNeighbour) {
  const struct {
    std::uint64_t num, den;
    Ppm value;
  } cases[] = {
      {0, 7, 0},
      {7, 7, 1'000'000},
      {1, 3, 333'333},
      {2, 3, 666'667},
      {1, 2'000'000, 0},  // half to 0
      {3, 2'000'000, 2},
      {5, 2'000'000, 2},
      {7, 2'000'000, 4},
      {1, 1'999'999, 1},
      {1, 2'000'001, 0},
      {UINT64_MAX, UINT64_MAX, 1'000'000},
      {UINT64_MAX / 2, UINT64_MAX, 500'000},
  };
  for (const auto &c : cases) EXPECT_EQ(ratio(c.num, c.den), c.value) << c.num << '/' << c.den;
}

TEST(Score, IsRulesThenQuestionsThenChannels) {
  // blog: O1 = (2·1 + 1·1)/(2·2 + 1·1) = 3/5, weight 1; O2 = 1/4, weight 3 → (600000 + 3·250000)/4 = 337500
  // feed: O1 = 1/1 → 1000000. Whole, even weights: 668750.
  Tiny tiny;
  tiny.question("O1").question("O2", 3).rule("a/one", "O1", 2).rule("a/two", "O1", 1).rule("b/three", "O2", 5);
  tiny.item("blog").says(0, 1, 1).says(1, 1, 1).says(2, 1, 4).item("blog").says(0, 0, 1).item("feed").says(0, 1, 1);
  const Verdict verdict = tiny.judge();
  EXPECT_EQ(score_of(channel_of(verdict, "blog").scores, Dimension::ownership).value, 337'500);
  EXPECT_EQ(score_of(channel_of(verdict, "feed").scores, Dimension::ownership).value, 1'000'000);
  const Score &whole = score_of(verdict.scores, Dimension::ownership);
  EXPECT_EQ(whole.value, 668'750);
  EXPECT_EQ(whole.coverage, kWhole);
  EXPECT_EQ(whole.low, 668'750);
  EXPECT_EQ(whole.high, 668'750);
  EXPECT_EQ(whole.judged, 4u);  // O1 of three items, O2 of one
  EXPECT_FALSE(score_of(verdict.scores, Dimension::funnel).value.has_value());
}

TEST(Score, CanBeAddedUpAgainFromItsTerms) {
  Tiny tiny;
  tiny.question("F1", 2).question("F3", 7).rule("a/one", "F1").rule("a/two", "F3");
  tiny.item("blog").says(0, 1, 3).says(1, 1, 7).item("letters").says(0, 1, 1).says(1, 5, 9);
  tiny.policy.channels = {{"blog", "", "", "", 3}, {"letters", "", "", "", 1}};
  const Verdict verdict = tiny.judge();
  const auto again = [](const Score &score) {
    Wide sum = 0, weights = 0;
    for (const Term &term : score.terms) {
      sum += static_cast<Wide>(*term.value * term.weight);
      weights += static_cast<Wide>(term.weight);
    }
    return static_cast<Ppm>(half_even(sum, weights));
  };
  EXPECT_EQ(again(score_of(verdict.scores, Dimension::funnel)), score_of(verdict.scores, Dimension::funnel).value);
  for (const ChannelVerdict &channel : verdict.channels) {
    EXPECT_EQ(again(score_of(channel.scores, Dimension::funnel)), score_of(channel.scores, Dimension::funnel).value)
        << channel.key;
  }
}

TEST(Score, RulesThatAreNotListedAreInformative) {
  Tiny tiny;
  tiny.question("O1").rule("a/one", "O1").rule("a/two", "O1", 0).rule("a/three", "O9").rule("a/minus", "O1", -5);
  tiny.item("blog").says(0, 1, 1).says(1, 0, 1).says(2, 0, 1).says(3, 0, 1);
  EXPECT_EQ(score_of(tiny.judge().scores, Dimension::ownership).value, kWhole);
}

TEST(Score, WhatFailedWidensTheRangeAndNeverMovesTheValue) {
  // O1: 3 of 4 judged opportunities over 2 items, 2 each on average; one item failed: 2 missing. low 3/6, high 5/6,
  // coverage 4/6.
  Tiny tiny;
  tiny.question("O1").rule("a/one", "O1");
  tiny.item("blog").says(0, 2, 2).item("blog").says(0, 1, 2).item("blog").fails(0);
  const Score whole = score_of(tiny.judge().scores, Dimension::ownership);
  EXPECT_EQ(whole.value, 750'000);
  EXPECT_EQ(whole.low, 500'000);
  EXPECT_EQ(whole.high, 833'333);
  EXPECT_EQ(whole.coverage, 666'667);
  EXPECT_EQ(whole.missing, 1u);
}

TEST(Score, AQuestionWithNoAnswerAtAllCountsAgainstCoverage) {
  Tiny tiny;
  tiny.question("O1").question("O2", 3).rule("a/one", "O1").rule("a/two", "O2");
  tiny.item("blog").says(0, 1, 1).fails(1);
  const Score whole = score_of(tiny.judge().scores, Dimension::ownership);
  EXPECT_EQ(whole.value, kWhole);
  EXPECT_EQ(whole.low, 250'000);
  EXPECT_EQ(whole.high, kWhole);
  EXPECT_EQ(whole.coverage, 250'000);
}

TEST(Score, NotApplicableIsNeitherMissingNorBad) {
  Tiny tiny;
  tiny.question("O1").question("O2").rule("a/one", "O1").rule("a/two", "O2");
  tiny.item("blog").says(0, 1, 1).says(1, 0, 0);
  const Score whole = score_of(tiny.judge().scores, Dimension::ownership);
  EXPECT_EQ(whole.value, kWhole);
  EXPECT_EQ(whole.coverage, kWhole);
  EXPECT_EQ(whole.judged, 1u);
}

TEST(Score, DeclaredButUnreadChannelsCountAgainstCoverage) {
  // blog weighs 3, video 1 and was not read: coverage 3/4, range (3·0.5 + 0)/4 … (3·0.5 + 1)/4.
  Tiny tiny;
  tiny.question("O1").rule("a/one", "O1").item("blog").says(0, 1, 2);
  tiny.policy.channels = {{"blog", "", "", "", 3}, {"video", "", "", "", 1, false}};
  const Verdict verdict = tiny.judge();
  const Score &whole = score_of(verdict.scores, Dimension::ownership);
  EXPECT_EQ(whole.value, 500'000);
  EXPECT_EQ(whole.coverage, 750'000);
  EXPECT_EQ(whole.low, 375'000);
  EXPECT_EQ(whole.high, 625'000);
  EXPECT_EQ(verdict.missing.unread, std::vector<std::string>{"video"});
}

TEST(Score, NeedsEnoughAnswers) {
  for (const std::int64_t minimum : {1, 2, 3}) {
    Tiny tiny;
    tiny.policy.minimum_answers = minimum;
    tiny.question("O1").rule("a/one", "O1").item("blog").says(0, 1, 1).item("blog").says(0, 1, 1);
    EXPECT_EQ(score_of(tiny.judge().scores, Dimension::ownership).enough, minimum <= 2) << minimum;
  }
}

TEST(Gate, CapsTheDimensionWhereItsRuleIsLow) {
  const struct {
    const char *question;
    std::uint32_t num;  // of 10
    Ppm under, cap, value;
    bool fires;
  } cases[] = {
      {"O1", 1, 200'000, 50'000, 50'000, true},    {"O1", 2, 200'000, 50'000, 200'000, false},
      {"F1", 1, 200'000, 500'000, 100'000, false},  {"D1", 9, 800'000, 950'000, 950'000, true},
      {"D1", 8, 800'000, 950'000, 800'000, false}, {"D1", 9, 800'000, 100'000, 900'000, false},  // a cap that moves nothing has not fired
  };
  for (const auto &c : cases) {
    Tiny tiny;
    tiny.question(c.question).rule("a/one", c.question).item("blog").says(0, c.num, 10);
    tiny.policy.base.rules[0] = {"a/one", 1, true, c.under, c.cap};
    const Verdict verdict = tiny.judge();
    const Dimension dimension = verdict.questions[0].dimension;
    const Score &score = score_of(verdict.scores, dimension);
    EXPECT_EQ(score.value, c.value) << c.question << c.num;
    EXPECT_EQ(score.gates.size(), c.fires ? 1u : 0u) << c.question << c.num;
    EXPECT_LE(score.low, score.value);
    EXPECT_GE(score.high, score.value);
    EXPECT_EQ(channel_of(verdict, "blog").scores[at(dimension)].before_gates, static_cast<Ppm>(c.num) * 100'000);
  }
}

TEST(Gate, MayFireOnlyInTheRange) {
  // 1 of 4 is not under 0.25, but with the missing one bad it is 1 of 5.
  Tiny tiny;
  tiny.question("O1").question("O2").rule("a/one", "O1").rule("a/two", "O2");
  for (int i = 0; i < 4; ++i) tiny.item("blog").says(0, i == 0, 1).says(1, 1, 1);
  tiny.item("blog").fails(0).says(1, 1, 1);
  tiny.policy.base.rules[0] = {"a/one", 1, true, 250'000, 100'000};
  const Score score = score_of(tiny.judge().scores, Dimension::ownership);
  EXPECT_EQ(score.value, 625'000);
  EXPECT_EQ(score.low, 100'000);
  EXPECT_EQ(score.high, 700'000);  // (2/5 + 1)/2
  EXPECT_TRUE(score.gates.empty());
}

TEST(Withdrawn, PluginsLowerCoverageOnly) {
  Tiny tiny;
  tiny.question("O1").question("O2").rule("a/one", "O1").rule("bad/two", "O2").rule("bad/three", "O1");
  tiny.corpus.withdrawn = {"bad"};
  tiny.item("blog").says(0, 1, 1).says(1, 0, 1);
  const Verdict verdict = tiny.judge();
  const Score &score = score_of(verdict.scores, Dimension::ownership);
  EXPECT_EQ(score.value, kWhole);
  EXPECT_EQ(score.coverage, 500'000);  // O2 is missing; nobody misses bad/three where a/one answers
  EXPECT_EQ(verdict.answers[0], (std::vector<Answer>{Answer::yes, Answer::missing}));
  ASSERT_EQ(verdict.missing.failed.size(), 1u);
  EXPECT_EQ(verdict.missing.failed[0].rule, 1u);
}

TEST(CorpusRule, CountsInItsChannel) {
  Tiny tiny;
  tiny.question("F1").rule("a/one", "F1").item("blog");
  tiny.corpus.channel_results = {{"blog", {0, model::Outcome::judged, {1, 4}}}};
  const Verdict verdict = tiny.judge();
  EXPECT_EQ(score_of(verdict.scores, Dimension::funnel).value, 250'000);
  EXPECT_EQ(verdict.answers[0], std::vector<Answer>{Answer::na});
}

TEST(Answers, AreRoundedFromAllWeightedRules) {
  const struct {
    std::uint32_t num_one, num_two;  // of 4, weights 1 and 3
    Answer answer;
  } cases[] = {{4, 0, Answer::no}, {0, 4, Answer::yes}, {2, 2, Answer::yes}, {4, 1, Answer::no}, {3, 2, Answer::yes}};
  for (const auto &c : cases) {
    Tiny tiny;
    tiny.question("D2")
        .rule("a/one", "D2", 1)
        .rule("a/two", "D2", 3)
        .item("feed")
        .says(0, c.num_one, 4)
        .says(1, c.num_two, 4);
    EXPECT_EQ(tiny.judge().answers[0][0], c.answer) << c.num_one << ' ' << c.num_two;
  }
}

TEST(Judge, TakesNothingAtAll) {
  const Verdict verdict = Tiny().judge();
  for (const Score &score : verdict.scores) {
    EXPECT_FALSE(score.value.has_value());
    EXPECT_FALSE(score.enough);
  }
  EXPECT_EQ(verdict.archetype.name, "unclear");
  EXPECT_TRUE(verdict.findings.empty());
  EXPECT_TRUE(verdict.channels.empty());
}

TEST(Judge, TakesImpossibleMeasuresAndWeights) {
  Tiny tiny;
  tiny.question("O1", INT64_MAX).rule("a/one", "O1", INT64_MAX);
  tiny.item("blog")
      .says(0, UINT32_MAX, 3)
      .says(9999, 1, 1)
      .item("blog")
      .says(0, 0, UINT32_MAX)
      .item("blog")
      .says(0, 1, UINT32_MAX);
  tiny.policy.channels = {{"blog", "", "", "", INT64_MAX}, {"feed", "", "", "", INT64_MIN}};
  tiny.policy.window_days = INT64_MAX;
  EXPECT_EQ(score_of(tiny.judge().scores, Dimension::ownership).value, 0);
}

TEST(Judge, DoesNotHangOnTheOrderOfResultsOrLists) {
  Tiny tiny;
  tiny.question("O1").question("F1", 2).rule("a/one", "O1").rule("a/two", "O1", 2).rule("a/three", "F1");
  tiny.item("blog").says(0, 1, 2).finds("m", 1, "one").finds("m", 1, "two").says(1, 0, 1).says(2, 0, 3).finds("n", 3);
  tiny.item("feed").says(0, 1, 1).says(1, 1, 3).finds("m", 2);
  tiny.strategy("influencer").archetype = {{"a/one", -3}};
  tiny.strategy("thought-leader").archetype = {{"a/three", 2}, {"a/one", 9}};
  const Verdict before = tiny.judge();
  for (auto &item : tiny.corpus.items) {
    std::reverse(item.results.begin(), item.results.end());
    for (auto &result : item.results) {
      std::vector<model::Finding> findings = result.findings.values();
      std::reverse(findings.begin(), findings.end());
      result.findings = findings;
    }
  }
  std::reverse(tiny.policy.base.rules.begin(), tiny.policy.base.rules.end());
  std::reverse(tiny.policy.base.questions.begin(), tiny.policy.base.questions.end());
  std::reverse(tiny.policy.strategies.begin(), tiny.policy.strategies.end());
  const Verdict after = tiny.judge();
  for (std::size_t d = 0; d < kDimensions; ++d) EXPECT_EQ(before.scores[d].value, after.scores[d].value);
  EXPECT_EQ(before.answers, after.answers);
  EXPECT_EQ(before.archetype.share, after.archetype.share);
  EXPECT_EQ(before.archetype.terms.front().weight, after.archetype.terms.front().weight);
  ASSERT_EQ(before.findings.size(), after.findings.size());
  for (std::size_t g = 0; g < before.findings.size(); ++g) {
    EXPECT_EQ(before.findings[g].message, after.findings[g].message);
    for (std::size_t f = 0; f < before.findings[g].findings.size(); ++f) {
      EXPECT_EQ(before.findings[g].findings[f].fingerprint, after.findings[g].findings[f].fingerprint);
    }
  }
}

}  // namespace
}  // namespace freehold::verdict
