#include <gtest/gtest.h>

#include "host/verdict/facts.hpp"
#include "tests/host/verdict/tiny.hpp"

namespace freehold::verdict {
namespace {

TEST(Older, ItemsAreShownApart) {
  Tiny tiny;
  tiny.question("O1").rule("a/own", "O1");
  tiny.item("feed", "2017-03-01").says(0, 1, 1);
  tiny.item("feed", "2019-05").says(0, 0, 1).last().kind = "post";
  tiny.item("feed", "2026-11-01").says(0, 0, 1);
  tiny.item("site", "2016-01-01").last().page_kind = "legal";
  const Verdict verdict = tiny.judge();
  ASSERT_EQ(verdict.facts.older_items.size(), 1u);
  const Older &older = verdict.facts.older_items[0];
  EXPECT_EQ(verdict.channels[older.channel].key, "feed");
  EXPECT_EQ(older.items, 2u);
  EXPECT_EQ(older.first, "2017-03-01");
  EXPECT_EQ(older.last, "2019-05");
  EXPECT_EQ(older.kinds, (std::vector<Counted>{{"page", 1}, {"post", 1}}));
  EXPECT_EQ(older.answers[0], (std::array<std::uint64_t, 2>{1, 1}));
  EXPECT_EQ(verdict.whole_questions[0].den, 1u);
}

TEST(Window, EndsOnTheDayOfTheExport) {
  const struct {
    const char *exported;
    std::uint64_t counted;  // of pieces of 2023-06 and 2024-06; today is 2026-11-23
  } cases[] = {{"", 0}, {"2024-07-01", 1}, {"2024-06-01", 2}, {"2029-01-01", 0}, {"soon", 0}};
  for (const auto &c : cases) {
    Tiny tiny;
    tiny.item("feed", "2023-06-15").item("feed", "2024-06-15").item("site", "2023-06-15");
    model::Channel feed;
    feed.key = "feed";
    if (*c.exported != 0) feed.exported = c.exported;
    tiny.corpus.channels = {feed};
    const Verdict verdict = tiny.judge();
    EXPECT_EQ(channel_of(verdict, "feed").counted, c.counted) << c.exported;
    EXPECT_EQ(channel_of(verdict, "site").counted, 0u) << c.exported;
  }
}

TEST(Quiet, IsMeasuredByTheExportsOwnDate) {
  Tiny tiny;
  tiny.item("old", "2024-03-01").item("fresh", "2024-08-28").item("alone", "2023-01-01").item("undated");
  tiny.corpus.items[2].item.source = "another";
  tiny.corpus.items[3].item.source = "a third";
  tiny.item("told", "2024-03-01").last().source = "a fourth";
  tiny.item("future", "2030-01-01").last().source = "a fifth";
  model::Channel told;
  told.key = "told";
  told.exported = "2024-03-31";
  tiny.corpus.channels = {told};
  const Verdict verdict = tiny.judge();
  EXPECT_EQ(channel_of(verdict, "old").seen_until, "2024-08-28");  // the newest piece of its source
  EXPECT_EQ(channel_of(verdict, "old").quiet_days, 180);
  EXPECT_EQ(channel_of(verdict, "fresh").quiet_days, 0);
  EXPECT_EQ(channel_of(verdict, "alone").quiet_days, 0);  // an old export is not a silent channel
  EXPECT_EQ(channel_of(verdict, "told").quiet_days, 30);
  EXPECT_EQ(channel_of(verdict, "undated").seen_until, "");
  EXPECT_FALSE(channel_of(verdict, "undated").quiet_days.has_value());
  EXPECT_EQ(channel_of(verdict, "future").seen_until, "2026-11-23");
}

}  // namespace
}  // namespace freehold::verdict
