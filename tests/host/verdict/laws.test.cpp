// Laws of the verdict: what holds for any content, on random corpora.
#include <gmock/gmock.h>

#include <tuple>

#include "tests/host/verdict/random-tiny.hpp"

namespace freehold::verdict {
namespace {

using model::Dimension;
using model::Outcome;

constexpr int kSeeds = 300;

std::vector<std::tuple<std::optional<Ppm>, Ppm, Ppm, Ppm>> figures(const Scores &scores) {
  std::vector<std::tuple<std::optional<Ppm>, Ppm, Ppm, Ppm>> list;
  for (const Score &score : scores) list.emplace_back(score.value, score.low, score.high, score.coverage);
  return list;
}

std::vector<std::tuple<std::string, std::string, std::uint64_t>> groups(const Verdict &verdict) {
  std::vector<std::tuple<std::string, std::string, std::uint64_t>> list;
  for (const FindingGroup &group : verdict.findings) list.emplace_back(group.rule_id, group.message, group.count);
  return list;
}

void expect_same_archetype(const Archetype &a, const Archetype &b) {
  EXPECT_EQ(a.name, b.name);
  EXPECT_EQ(a.share, b.share);
  EXPECT_EQ(a.share_low, b.share_low);
  EXPECT_EQ(a.share_high, b.share_high);
}

void expect_within(const Score &now, const Score &promised, const char *what) {
  if (!now.value) return;
  EXPECT_LE(promised.low, *now.value) << what << " of dimension " << at(now.dimension);
  EXPECT_GE(promised.high, *now.value) << what << " of dimension " << at(now.dimension);
}

// Everything that failed, answered at random.
void answer_missing(corpus::Corpus &corpus, Seeded &random) {
  for (model::JudgedItem &item : corpus.items) {
    for (model::RuleResult &result : item.results) {
      if (result.outcome == Outcome::failed) result = {result.rule, Outcome::judged, {static_cast<std::uint32_t>(random.below(2)), 1}, "", {}};
    }
  }
}

TEST(Laws, TheRangeHoldsWhateverTheMissingWouldHaveSaid) {
  for_each_seed(kSeeds, [](Seeded random) {
    TinyMaker maker(random);
    Tiny tiny = maker.make();
    const Verdict before = tiny.judge();
    answer_missing(tiny.corpus, maker.random());
    const Verdict after = tiny.judge();
    for (std::size_t d = 0; d < kDimensions; ++d) {
      expect_within(after.scores[d], before.scores[d], "the whole");
      for (std::size_t c = 0; c < before.channels.size(); ++c)
        expect_within(after.channels[c].scores[d], before.channels[c].scores[d], before.channels[c].key.c_str());
      EXPECT_GE(after.scores[d].coverage, before.scores[d].coverage);
    }
  });
}

TEST(Laws, AScoreLiesInItsRange) {
  for_each_seed(kSeeds, [](Seeded random) {
    const Verdict verdict = TinyMaker(random).make().judge();
    for (std::size_t d = 0; d < kDimensions; ++d) {
      expect_within(verdict.scores[d], verdict.scores[d], "the whole");
      for (const ChannelVerdict &channel : verdict.channels) expect_within(channel.scores[d], channel.scores[d], channel.key.c_str());
    }
  });
}

// A declared channel of which nothing is given any more, each in turn.
TEST(Laws, WithholdingAChannelNeverRaisesAScoreWithoutWideningItsRange) {
  for_each_seed(kSeeds, [](Seeded random) {
    TinyMaker maker(random);
    const Tiny tiny = maker.make();
    const Verdict whole = tiny.judge();
    for (const model::DeclaredChannel &withheld : tiny.policy.channels) {
      Tiny less = tiny;
      std::erase_if(less.corpus.items, [&](const model::JudgedItem &item) { return item.item.channel == withheld.key; });
      if (less.corpus.items.size() == tiny.corpus.items.size()) continue;
      const Verdict without = less.judge();
      for (std::size_t d = 0; d < kDimensions; ++d) {
        const Score &before = whole.scores[d], &after = without.scores[d];
        expect_within(before, after, withheld.key.c_str());
        EXPECT_LE(after.coverage, before.coverage) << withheld.key;
        if (!before.value || !after.value || after.value == before.value) continue;
        EXPECT_GT(after.high - after.low, before.high - before.low) << withheld.key << " of dimension " << d;
      }
    }
  });
}

TEST(Laws, DeclaringAStrategyChangesNoScore) {
  for_each_seed(kSeeds, [](Seeded random) {
    Tiny tiny = TinyMaker(random).make();
    const Verdict first = tiny.judge();
    for (const char *declared : {"", "influencer", "thought-leader", "unheard-of"}) {
      tiny.policy.declared_strategy = declared;
      const Verdict verdict = tiny.judge();
      EXPECT_EQ(figures(verdict.scores), figures(first.scores)) << declared;
      expect_same_archetype(verdict.archetype, first.archetype);
      for (std::size_t c = 0; c < first.channels.size(); ++c) {
        EXPECT_EQ(figures(verdict.channels[c].scores), figures(first.channels[c].scores)) << declared;
        expect_same_archetype(verdict.channels[c].archetype, first.channels[c].archetype);
      }
    }
  });
}

// Legal pages and pieces from before the window, whatever is said of them and wherever they lead.
TEST(Laws, WhatIsNotScoredMovesNothing) {
  for_each_seed(kSeeds, [](Seeded random) {
    TinyMaker maker(random);
    const Verdict before = maker.make().judge();
    std::vector<std::string> scored;
    for (const ChannelVerdict &channel : before.channels) {
      if (channel.counted > 0) scored.push_back(channel.key);
    }
    for (const bool legal : {true, false}) {
      TinyMaker more = maker;
      for (std::size_t n = 0; n < 5 && !scored.empty(); ++n) {
        more.add_item(more.random().of(scored));
        legal ? more.tiny().last().page_kind = "legal" : more.tiny().last().published = "2019-05-01";
      }
      const Verdict after = more.tiny().judge();
      EXPECT_EQ(figures(after.scores), figures(before.scores)) << legal;
      expect_same_archetype(after.archetype, before.archetype);
      EXPECT_EQ(groups(after), groups(before)) << legal;
      EXPECT_EQ(after.facts.counted, before.facts.counted);
    }
  });
}

// Neither how often a thing was looked at nor how many follow decides anything.
TEST(Laws, SmallNumbersAreNoFinding) {
  for_each_seed(kSeeds, [](Seeded random) {
    Tiny tiny = TinyMaker(random).make();
    tiny.corpus.contacts = {{"feed", "followers", 7000}, {"letters", "list", 2000}};
    for (model::JudgedItem &item : tiny.corpus.items) item.item.metrics = {{"likes", 5000}, {"views", 9000}};
    const Verdict large = tiny.judge();
    for (model::JudgedItem &item : tiny.corpus.items) item.item.metrics = {{"likes", 5}, {"views", 9}};
    for (model::ContactCount &list : tiny.corpus.contacts) list.count /= 1000;
    const Verdict small = tiny.judge();
    EXPECT_EQ(groups(small), groups(large));
    EXPECT_EQ(figures(small.scores), figures(large.scores));
    expect_same_archetype(small.archetype, large.archetype);
    EXPECT_EQ(small.strategy.mismatches.size(), large.strategy.mismatches.size());
  });
}

// The same content thrice is the same score: shares decide, not how much there is.
TEST(Laws, MoreOfTheSameIsTheSameScore) {
  for_each_seed(kSeeds, [](Seeded random) {
    Tiny tiny = TinyMaker(random).make();
    const Verdict once = tiny.judge();
    const std::vector<model::JudgedItem> items = tiny.corpus.items;
    for (const char *copy : {"-b", "-c"}) {
      for (model::JudgedItem item : items) {
        item.item.id += copy;
        tiny.corpus.items.push_back(std::move(item));
      }
    }
    std::sort(tiny.corpus.items.begin(), tiny.corpus.items.end(), [](const auto &a, const auto &b) { return a.item.id < b.item.id; });
    const Verdict thrice = tiny.judge();
    EXPECT_EQ(figures(thrice.scores), figures(once.scores));
    EXPECT_EQ(thrice.archetype.share, once.archetype.share);
  });
}

TEST(Laws, FiveThousandPostsDoNotDrownAnotherChannel) {
  for_each_seed(2, [](Seeded random) {
    TinyMaker maker(random);
    maker.make();
    for (const char *channel : kOutlets) maker.add_item(channel);
    const Verdict before = maker.tiny().judge();
    for (int n = 0; n < 5000; ++n) maker.add_item("feed");
    const Verdict after = maker.tiny().judge();
    for (const char *channel : {"letters", "site", "tube"}) {
      EXPECT_EQ(figures(channel_of(after, channel).scores), figures(channel_of(before, channel).scores)) << channel;
      EXPECT_EQ(channel_of(after, channel).share, channel_of(before, channel).share) << channel;
    }
  });
}

}  // namespace
}  // namespace freehold::verdict
