#include <gtest/gtest.h>

#include "host/verdict/facts.hpp"
#include "tests/host/verdict/tiny.hpp"

namespace freehold::verdict {
namespace {

const MoneySignal &signal(const Facts &facts, std::string_view kind) {
  for (const MoneySignal &one : facts.money) {
    if (one.kind == kind) return one;
  }
  return facts.money.at(facts.money.size());
}

TEST(Money, SaysHowMuchOfItIsDisclosed) {
  Tiny tiny;
  tiny.rule("a/told", "", 0).policy.base.disclosure = {"a/told"};
  tiny.item("feed").links("https://shop.example/?a=1", "affiliate").says(0, 1, 1);
  tiny.item("feed").links("https://shop.example/?a=2", "affiliate").says(0, 0, 1);
  tiny.item("feed").links("https://shop.example/?a=3", "affiliate");
  tiny.item("feed").links("https://brand.example/", "sponsor").last().flags = 2;  // the platform's own mark
  tiny.item("feed").says(0, 1, 1);
  const Facts facts = tiny.judge().facts;
  EXPECT_EQ(signal(facts, "affiliate").items, 3u);
  EXPECT_EQ(signal(facts, "affiliate").judged, 2u);
  EXPECT_EQ(signal(facts, "affiliate").disclosed, 1u);
  EXPECT_EQ(signal(facts, "sponsor").judged, 1u);
  EXPECT_EQ(signal(facts, "sponsor").disclosed, 1u);
  EXPECT_EQ(signal(facts, "ad").judged, 0u);
}

TEST(Bait, IsCountedByKindAndOncePerItem) {
  Tiny tiny;
  tiny.rule("a/bait", "", 0).rule("a/other", "", 0).policy.base.bait = {"a/bait"};
  tiny.item("feed").says(0, 1, 1).finds("tag").finds("tag").finds("vote");
  tiny.item("feed").says(0, 1, 1).finds("tag").says(1, 1, 1).finds("tag");
  tiny.item("feed", "2001-01-01").says(0, 1, 1).finds("tag");
  tiny.item("feed");
  const std::vector<Bait> bait = tiny.judge().facts.bait;
  ASSERT_EQ(bait.size(), 2u);
  EXPECT_EQ(bait[0].message, "tag");
  EXPECT_EQ(bait[0].items, 2u);
  EXPECT_EQ(bait[0].share, 666'667);
  EXPECT_EQ(bait[1].message, "vote");
}

TEST(Views, SayWhatAnAlgorithmDecidedOnlyWhereExportsDo) {
  Tiny tiny;
  const struct {
    std::int64_t views, recommended;  // -1: not said
  } rows[] = {{1000, 800}, {500, 0}, {300, -1}, {-1, 20}, {10, 90}, {0, 0}};
  for (const auto &row : rows) {
    tiny.item("tube");
    if (row.views >= 0) tiny.last().metrics.push_back({"views", row.views});
    if (row.recommended >= 0) tiny.last().metrics.push_back({"views.recommended", row.recommended});
  }
  const Reliance reliance = tiny.judge().facts.reliance;
  EXPECT_EQ(reliance.items, 2u);
  EXPECT_EQ(reliance.items_share, 333'333);
  EXPECT_EQ(reliance.views, 1500u);
  EXPECT_EQ(reliance.recommended, 800u);
  EXPECT_EQ(reliance.share, 533'333);
}

TEST(Lottery, IsWhatTheTopTenthTook) {
  Tiny tiny;
  for (int i = 1; i <= 11; ++i) {
    tiny.item("tube");
    tiny.last().metrics = {{"views", i * 10}};
  }
  tiny.item("tube");
  const Lottery lottery = tiny.judge().facts.lottery;
  EXPECT_EQ(lottery.items, 11u);
  EXPECT_EQ(lottery.top, 2u);
  EXPECT_EQ(lottery.views, 660u);
  EXPECT_EQ(lottery.top_views, 210u);
  EXPECT_EQ(lottery.share, 318'182);
}

TEST(Lottery, IsNothingWithoutViews) {
  Tiny tiny;
  tiny.item("tube");
  const Lottery lottery = tiny.judge().facts.lottery;
  EXPECT_EQ(lottery.top, 0u);
  EXPECT_EQ(lottery.share, 0);
}

}  // namespace
}  // namespace freehold::verdict
