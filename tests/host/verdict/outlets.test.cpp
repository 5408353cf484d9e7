#include "host/verdict/outlets.hpp"

#include <gtest/gtest.h>

#include "host/verdict/window.hpp"
#include "tests/host/verdict/tiny.hpp"

namespace freehold::verdict {
namespace {

TEST(Window, ReadsDatesAsTheLastDayTheyMayMean) {
  const struct {
    const char *date;
    const char *day;  // empty: no date
  } cases[] = {
      {"2026-05-03", "2026-05-03"},
      {"2026-05-03T23:59:59Z", "2026-05-03"},
      {"2026-05-03 08:00", "2026-05-03"},
      {"2026-05", "2026-05-31"},
      {"2024-02", "2024-02-29"},
      {"1900-02", "1900-02-28"},
      {"2026", "2026-12-31"},
      {"0000", "0000-12-31"},
      {"2026-02-29", ""},
      {"2026-13", ""},
      {"2026-5-3", ""},
      {"last May", ""},
      {"", ""},
      {"2026-05-03x", ""},
      {"9999-12-31", "9999-12-31"},
      {"2026-00-01", ""},
  };
  for (const auto &c : cases) {
    const auto day = last_day_of(c.date);
    EXPECT_EQ(day ? iso_date(*day) : "", c.day) << c.date;
  }
  EXPECT_EQ(last_day_of("1970-01-01"), 0);
  EXPECT_EQ(last_day_of("2000-03-01"), 11'017);
}

TEST(Window, KeepsOlderItemsApart) {
  const struct {
    const char *published;
    bool counts;
  } cases[] = {{"2026-11-22", true}, {"2025-11-23", true}, {"2025-11-22", false},
               {"2025-11", true},    {"2025-10", false},   {"2017", false},
               {"", true},           {"someday", true},    {"2031-01-01", true}};
  for (const auto &c : cases) {
    Tiny tiny;
    const Verdict verdict = tiny.item("blog", c.published).judge();
    EXPECT_EQ(verdict.counts[0], c.counts) << c.published;
    EXPECT_EQ(verdict.facts.older, c.counts ? 0u : 1u) << c.published;
    EXPECT_EQ(verdict.facts.window_begins, "2025-11-23");
  }
}

TEST(Window, CanBeOff) {
  Tiny tiny;
  tiny.policy.window_days = 0;
  EXPECT_TRUE(tiny.item("blog", "1999").judge().counts[0]);
  tiny.policy.window_days = 365;
  tiny.policy.today = "no date";
  EXPECT_TRUE(tiny.judge().counts[0]);
}

TEST(LeftOut, PageKindsAreListedAndNotScored) {
  Tiny tiny;
  tiny.question("O1").rule("a/one", "O1").item("blog").says(0, 1, 1).item("blog", "2001").says(0, 0, 1).finds("m");
  tiny.last().page_kind = "legal";
  const Verdict verdict = tiny.judge();
  EXPECT_EQ(verdict.scores[0].value, kWhole);
  EXPECT_EQ(verdict.facts.left_out, 1u);
  EXPECT_EQ(verdict.facts.older, 0u);
  EXPECT_EQ(verdict.facts.left_out_kinds, (std::vector<Counted>{{"legal", 1}}));
  EXPECT_EQ(verdict.answers[1][0], Answer::no);  // answered all the same, for who asks about the item
  EXPECT_EQ(verdict.older_findings, 1u);
  EXPECT_TRUE(verdict.findings.empty());
}

TEST(ChannelWeights, AreSaidOrTheMeanOfTheSaid) {
  const struct {
    std::vector<std::int64_t> said;
    std::vector<std::int64_t> weights;
    std::vector<Ppm> shares;
  } cases[] = {
      {{0, 0}, {1, 1}, {500'000, 500'000}},
      {{3, 1}, {6, 2}, {750'000, 250'000}},
      {{60, 0, 20}, {120, 80, 40}, {500'000, 333'333, 166'667}},
  };
  for (const auto &c : cases) {
    Tiny tiny;
    for (std::size_t i = 0; i < c.said.size(); ++i) {
      const std::string key(1, static_cast<char>('a' + i));
      tiny.item(key);
      tiny.policy.channels.push_back({key, "", "", "", c.said[i]});
    }
    const Verdict verdict = tiny.judge();
    for (std::size_t i = 0; i < c.said.size(); ++i) {
      EXPECT_EQ(verdict.channels[i].weight, c.weights[i]) << i;
      EXPECT_EQ(verdict.channels[i].share, c.shares[i]) << i;
    }
  }
}

TEST(DeclaredChannels, AreMatchedByKeyAddressOrPlatform) {
  const struct {
    const char *name;
    model::DeclaredChannel declared;
    std::size_t channels;
  } cases[] = {
      {"key", {"found", "", "", ""}, 1},          {"address", {"mine", "", "", "http://feed.example/mara/"}, 1},
      {"platform", {"mine", "", "feed", ""}, 1},  {"another platform", {"mine", "", "tube", ""}, 2},
      {"nothing known", {"mine", "", "", ""}, 2},
  };
  for (const auto &c : cases) {
    Tiny tiny;
    tiny.item("found");
    model::Channel channel;
    channel.key = "found";
    channel.platform = "feed";
    channel.url = "https://www.feed.example/mara";
    tiny.corpus.channels = {channel};
    tiny.policy.channels = {c.declared};
    const Verdict verdict = tiny.judge();
    EXPECT_EQ(verdict.channels.size(), c.channels) << c.name;
    EXPECT_EQ(verdict.missing.unread.size(), c.channels - 1) << c.name;
  }
}

}  // namespace
}  // namespace freehold::verdict
