#include "host/verdict/strategy.hpp"

#include <gtest/gtest.h>

#include "tests/host/verdict/tiny.hpp"

namespace freehold::verdict {
namespace {

using model::Dimension;

// The site speaks for a thought leader, the feed for an influencer.
Tiny split() {
  Tiny tiny;
  tiny.question("F3").rule("a/next-step", "F3");
  tiny.strategy("thought-leader").archetype = {{"a/next-step", 5}};
  tiny.strategy("influencer");
  for (int i = 0; i < 3; ++i) tiny.item("site").says(0, 1, 1);
  tiny.item("feed").says(0, 0, 1).item("feed").says(0, 1, 1).item("feed").says(0, 0, 1).item("feed").says(0, 0, 1);
  model::Channel feed;
  feed.key = "feed";
  feed.people = "captive";
  tiny.corpus.channels = {feed};
  tiny.corpus.contacts = {{"feed", "followers", 2000}, {"site", "list", 400}};
  return tiny;
}

TEST(Mismatch, NamesItsItemsAndTheContactsExposed) {
  const Verdict verdict = split().judge();
  EXPECT_EQ(verdict.archetype.share, 625'000);
  ASSERT_EQ(verdict.strategy.mismatches.size(), 1u);
  const Mismatch &mismatch = verdict.strategy.mismatches[0];
  EXPECT_EQ(mismatch.kind, MismatchKind::archetype);
  EXPECT_EQ(verdict.channels[mismatch.channel].key, "feed");
  EXPECT_EQ(mismatch.value, 250'000);
  EXPECT_EQ(mismatch.found, "influencer");
  EXPECT_EQ(mismatch.items, 3u);
  EXPECT_EQ(mismatch.shown, (std::vector<std::uint32_t>{3, 5, 6}));
  EXPECT_EQ(mismatch.contacts, 2000u);
}

TEST(Mismatch, OfADeclaredInfluencerLooksTheOtherWay) {
  Tiny tiny = split();
  tiny.policy.declared_strategy = "influencer";
  const Verdict verdict = tiny.judge();
  ASSERT_EQ(verdict.strategy.mismatches.size(), 1u);  // the site only repeats the whole
  EXPECT_EQ(verdict.strategy.mismatches[0].channel, model::kNone);
  EXPECT_EQ(verdict.strategy.mismatches[0].value, 375'000);
  EXPECT_EQ(verdict.strategy.mismatches[0].items, 4u);
  EXPECT_EQ(verdict.strategy.mismatches[0].contacts, 2000u);
}

TEST(Mismatch, OfADimensionIsOutsideOfWhatIsExpected) {
  const struct {
    Ppm at_least, at_most;
    std::int64_t minimum;
    std::size_t whole;
    std::uint64_t items;
  } cases[] = {{0, kWhole, 1, 0, 0},
               {700'000, kWhole, 1, 1, 3},
               {0, 500'000, 1, 1, 4},
               {700'000, kWhole, 8, 0, 0},
               {625'000, 625'000, 1, 0, 0}};
  for (const auto &c : cases) {
    Tiny tiny = split();
    tiny.policy.strategies[0].archetype.clear();
    tiny.policy.strategies[0].expectations = {{Dimension::funnel, c.at_least, c.at_most}};
    tiny.policy.minimum_answers = c.minimum;
    const Verdict verdict = tiny.judge();
    std::size_t whole = 0;
    for (const Mismatch &mismatch : verdict.strategy.mismatches) {
      if (mismatch.channel != model::kNone) continue;
      ++whole;
      EXPECT_EQ(mismatch.value, 625'000);
      EXPECT_EQ(mismatch.items, c.items) << c.at_least;
    }
    EXPECT_EQ(whole, c.whole) << c.at_least;
  }
}

// The content of split() is 62.5 : 37.5.
TEST(Mismatch, OfAMixIsFurtherFromItThanTheTolerance) {
  const struct {
    Ppm mix, tolerance;
    std::size_t found;
    std::uint64_t items;
  } cases[] = {{625'000, 0, 0, 0}, {700'000, 150'000, 0, 0}, {775'000, 150'000, 0, 0}, {775'001, 150'000, 1, 3}, {400'000, 150'000, 1, 4}, {1'000'000, 150'000, 1, 3}};
  for (const auto &c : cases) {
    Tiny tiny = split();
    tiny.policy.declared_strategy = model::kHybrid;
    tiny.strategy(model::kHybrid);
    tiny.policy.mix_ppm = c.mix;
    tiny.policy.mix_tolerance_ppm = c.tolerance;
    const Verdict verdict = tiny.judge();
    std::size_t whole = 0;
    for (const Mismatch &mismatch : verdict.strategy.mismatches) {
      if (mismatch.channel != model::kNone) continue;
      ++whole;
      EXPECT_EQ(mismatch.value, 625'000);
      EXPECT_EQ(mismatch.at_least, c.mix - c.tolerance);
      EXPECT_EQ(mismatch.at_most, std::min(c.mix + c.tolerance, kWhole));
      EXPECT_EQ(mismatch.items, c.items) << c.mix;
    }
    EXPECT_EQ(whole, c.found) << c.mix;
  }
}

TEST(Strategy, OfAMixLetsBothSpeak) {
  Tiny tiny;
  tiny.question("F3").rule("thought-leader/one", "", 0).rule("influencer/two", "", 0);
  tiny.strategy("thought-leader");
  tiny.strategy("influencer");
  tiny.strategy(model::kHybrid);
  tiny.item("blog").says(0, 0, 1).finds("m", 0).says(1, 0, 1).finds("m", 0);
  EXPECT_EQ(tiny.judge().findings.size(), 1u) << "thought-leader is declared";
  tiny.policy.declared_strategy = model::kHybrid;
  const Verdict verdict = tiny.judge();
  EXPECT_TRUE(verdict.strategy.known);
  EXPECT_EQ(verdict.strategy.followed, model::kHybrid);
  EXPECT_EQ(verdict.findings.size(), 2u);
  EXPECT_EQ(verdict.other_strategy, 0u);
}

TEST(Strengths, AreWhatThePolicyCallsNearlyAll) {
  Tiny tiny;
  tiny.question("F3").rule("a/one", "F3");
  tiny.corpus.rules[0].strength = "{num} of {den}";
  tiny.item("blog").says(0, 3, 5).item("blog").says(0, 0, 0).item("blog").says(0, 0, 0);
  EXPECT_TRUE(tiny.judge().strengths.empty());
  tiny.policy.strength_ppm = 600'000;
  EXPECT_EQ(tiny.judge().strengths.size(), 1u);
  tiny.policy.strength_pieces = 6;
  EXPECT_TRUE(tiny.judge().strengths.empty());
}

TEST(Strategy, MoneyIsOnlyTheOwnersOwn) {
  Tiny tiny = split();
  EXPECT_EQ(tiny.judge().strategy.deal_value, 0);
  tiny.policy.deal_value = 4000;
  EXPECT_EQ(tiny.judge().strategy.year_value, 0);
  tiny.policy.clients_a_year = 6;
  EXPECT_EQ(tiny.judge().strategy.year_value, 24'000);
  tiny.policy.deal_value = INT64_MAX;
  EXPECT_EQ(tiny.judge().strategy.year_value, INT64_MAX);
}

TEST(Strategy, FollowsTheDeclaredElseTheFound) {
  Tiny tiny = split();
  EXPECT_EQ(tiny.judge().strategy.followed, "thought-leader");
  tiny.policy.declared_strategy.clear();
  EXPECT_EQ(tiny.judge().strategy.followed, "");  // mixed
  EXPECT_TRUE(tiny.judge().strategy.mismatches.empty());
  tiny.policy.declared_strategy = "florist";
  EXPECT_FALSE(tiny.judge().strategy.known);
  tiny.corpus.items.resize(3);
  EXPECT_EQ(tiny.judge().strategy.followed, "thought-leader");
}

}  // namespace
}  // namespace freehold::verdict
