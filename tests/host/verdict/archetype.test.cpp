#include "host/verdict/archetype.hpp"

#include <gtest/gtest.h>

#include "tests/host/verdict/tiny.hpp"

namespace freehold::verdict {
namespace {

struct Voice {
  std::int64_t weight;
  std::uint64_t num;  // of 100
};

Archetype of(const std::vector<Voice> &voices) {
  std::vector<ArchetypeTerm> terms;
  for (std::uint32_t i = 0; i < voices.size(); ++i) {
    terms.push_back({i, voices[i].weight, voices[i].num, 100, 1, static_cast<Ppm>(voices[i].num) * 10'000});
  }
  return weigh(terms, 1, false);
}

TEST(Archetype, IsTheShareOfTheWeightedAxis) {
  const struct {
    std::vector<Voice> voices;
    const char *name;
    Ppm share;
    const char *dominant;
  } cases[] = {
      {{{10, 100}}, "thought-leader", 1'000'000, "thought-leader"},
      {{{10, 0}}, "influencer", 0, "influencer"},
      {{{-10, 100}}, "influencer", 0, "influencer"},
      {{{-10, 0}}, "thought-leader", 1'000'000, "thought-leader"},
      {{{1, 50}}, "mixed", 500'000, ""},
      {{{2, 100}, {1, 0}}, "mixed", 666'667, "thought-leader"},  // exactly two thirds: the other side holds a third
      {{{201, 100}, {100, 0}}, "thought-leader", 667'774, "thought-leader"},
      {{{1, 100}, {2, 0}}, "mixed", 333'333, "influencer"},
      {{{100, 100}, {201, 0}}, "influencer", 332'226, "influencer"},
      {{{3, 90}, {-1, 80}}, "thought-leader", 725'000, "thought-leader"},  // (3·0.8 − 0.6)/4 = 0.45
  };
  for (const auto &c : cases) {
    const Archetype found = of(c.voices);
    EXPECT_EQ(found.name, c.name) << c.share;
    EXPECT_EQ(found.share, c.share);
    EXPECT_EQ(found.dominant, c.dominant) << c.share;
    EXPECT_NEAR(static_cast<double>(found.margin), std::abs(static_cast<double>(2 * c.share - kWhole)), 1.0) << c.share;
  }
}

TEST(ItemArchetype, IsTheItemsOwnAxisOrUnclear) {
  Tiny tiny;
  tiny.rule("a/expert", "").rule("a/feed", "").rule("a/idle", "");
  tiny.policy.minimum_evidence = 2;
  tiny.policy.base.archetype = {{"a/expert", 3}, {"a/feed", -1}};
  tiny.item("site").says(0, 9, 10).says(1, 8, 10);
  tiny.item("site").says(0, 0, 1).says(1, 1, 1);
  tiny.item("site").says(0, 1, 1).says(1, 1, 1).fails(2);
  tiny.item("site").says(0, 1, 1).fails(1).says(2, 1, 1);
  tiny.item("site");
  const Verdict verdict = tiny.judge();
  const struct {
    const char *name;
    Ppm share;
    std::uint64_t pieces;
  } expected[] = {{"thought-leader", 725'000, 2},  // (3·0.8 − 0.6)/4 = 0.45
                  {"influencer", 0, 2},
                  {"thought-leader", 750'000, 2},
                  {"unclear", 1'000'000, 1},
                  {"unclear", 500'000, 0}};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(verdict.item_archetypes[i].name, expected[i].name) << i;
    EXPECT_EQ(verdict.item_archetypes[i].share, expected[i].share) << i;
    EXPECT_EQ(verdict.item_archetypes[i].pieces, expected[i].pieces) << i;
  }
}

TEST(Archetype, SaysWhetherItHoldsWhenWeightsMove) {
  const struct {
    std::vector<Voice> voices;
    Ppm low, high;
    bool each, all;
  } cases[] = {
      {{{1, 100}}, 1'000'000, 1'000'000, true, true},
      // 3 against 1: share 0.75; all: 2.4/(2.4+1.2) = 2/3 (then mixed) and 3.6/(3.6+0.8) = 9/11; each: 2.4/3.4 and
      // 3/4.2 stay above 2/3.
      {{{3, 100}, {1, 0}}, 666'667, 818'182, true, false},
      // 4 against 1: all: 3.2/4.4 = 0.727.
      {{{4, 100}, {1, 0}}, 727'273, 857'143, true, true},
      // 21 against 10: 0.677; each: 16.8/26.8 = 0.627.
      {{{21, 100}, {10, 0}}, 583'333, 759'036, false, false},
      // what lies between the extremes moves to the side of the others: 0.8·1 + 1.2·(0.5 + 0) of 0.8 + 2.4.
      {{{1, 100}, {1, 50}, {1, 0}}, 428'571, 571'429, true, true},
  };
  for (const auto &c : cases) {
    const Archetype found = of(c.voices);
    EXPECT_EQ(found.share_low, c.low);
    EXPECT_EQ(found.share_high, c.high);
    EXPECT_EQ(found.holds_each, c.each) << c.low;
    EXPECT_EQ(found.holds_all, c.all) << c.low;
  }
}

// Every corner of the box, by brute force.
TEST(Archetype, ExtremesAreExact) {
  const std::vector<Voice> voices = {{7, 93}, {-3, 12}, {5, 50}, {-11, 71}, {2, 4}, {1, 100}, {-9, 49}};
  Ppm low = kWhole, high = 0;
  for (unsigned corner = 0; corner < 1u << voices.size(); ++corner) {
    std::vector<Voice> moved = voices;
    for (std::size_t i = 0; i < moved.size(); ++i) moved[i].weight *= (corner >> i & 1) != 0 ? 6 : 4;
    low = std::min(low, of(moved).share);
    high = std::max(high, of(moved).share);
  }
  EXPECT_EQ(of(voices).share_low, low);
  EXPECT_EQ(of(voices).share_high, high);
}

Tiny selling() {
  Tiny tiny;
  tiny.question("F5").question("D4").rule("a/off-feed", "F5").rule("a/attention", "D4").rule("a/proof", "F2", 0);
  tiny.policy.base.archetype = {{"a/off-feed", 3}, {"a/attention", -3}, {"a/proof", 2}};
  return tiny;
}

TEST(Archetype, IsUnclearUnderTheMinimumOfEvidence) {
  for (const std::int64_t minimum : {2, 3}) {
    Tiny tiny = selling();
    tiny.policy.minimum_evidence = minimum;
    const Archetype found = tiny.item("site").says(0, 1, 1).says(2, 1, 1).judge().archetype;  // one page, two pieces
    EXPECT_EQ(found.pieces, 2u);
    EXPECT_EQ(found.name, minimum == 2 ? "thought-leader" : "unclear");
  }
}

TEST(Archetype, IsNeitherWhereNothingIsSold) {
  EXPECT_EQ(selling().item("site").says(1, 0, 1).judge().archetype.name, "neither");
  EXPECT_EQ(selling().item("site").says(1, 0, 1).judge().archetype.dominant, "");
  EXPECT_EQ(selling().item("site").says(1, 0, 1).says(2, 1, 1).judge().archetype.name, "thought-leader");  // a sign of expertise
  EXPECT_NE(selling().item("site").says(0, 0, 1).judge().archetype.name, "neither");  // something is sold on the feed
  EXPECT_NE(selling().item("site").says(1, 1, 1).judge().archetype.name, "neither");  // attention pays
  EXPECT_NE(selling()
                .item("site")
                .says(1, 0, 1)
                .links("https://cal.example/m", "booking", "", model::Place::footer)
                .judge()
                .archetype.name,
            "neither");  // a talk can be booked
  Tiny blind;            // no rule that could tell
  blind.rule("a/proof", "F2", 0).policy.base.archetype = {{"a/proof", 2}};
  EXPECT_EQ(blind.item("site").says(0, 1, 1).judge().archetype.name, "thought-leader");
}

TEST(Archetype, WeighsChannelsNotItems) {
  // 9 posts against, one page for: by items 10 : 90, by channels 50 : 50.
  Tiny tiny;
  tiny.rule("a/proof", "F2", 0).policy.base.archetype = {{"a/proof", 1}};
  tiny.item("site").says(0, 1, 1);
  for (int i = 0; i < 9; ++i) tiny.item("feed").says(0, 0, 1);
  const Verdict verdict = tiny.judge();
  EXPECT_EQ(verdict.archetype.share, 500'000);
  EXPECT_EQ(verdict.archetype.terms[0].num, 1u);
  EXPECT_EQ(verdict.archetype.terms[0].den, 10u);
  EXPECT_EQ(channel_of(verdict, "feed").archetype.name, "influencer");
  EXPECT_EQ(channel_of(verdict, "site").archetype.name, "thought-leader");
}

TEST(AxisWeights, AreTheUnionAndTheFirstCounts) {
  Tiny tiny;
  tiny.rule("a/one", "").rule("a/two", "").rule("a/three", "").rule("a/zero", "");
  tiny.policy.base.archetype = {{"a/one", 1}};
  tiny.strategy("thought-leader").archetype = {{"a/one", 7}, {"a/two", 8}, {"a/three", 9}};
  tiny.strategy("influencer").archetype = {{"a/two", -2}, {"a/zero", 0}};
  const auto weights = axis_weights(tiny.corpus, tiny.policy);
  ASSERT_EQ(weights.size(), 3u);
  EXPECT_EQ(weights[0].weight, 1);
  EXPECT_EQ(weights[1].weight, -2);
  EXPECT_EQ(weights[2].weight, 9);
}

}  // namespace
}  // namespace freehold::verdict
