#include "host/verdict/facts.hpp"

#include <gtest/gtest.h>

#include "tests/host/verdict/tiny.hpp"

namespace freehold::verdict {
namespace {

// A site of two pages and two feeds that lead to it; one feed has its own way to book.
Tiny world() {
  Tiny tiny;
  tiny.item("site").links("https://cal.example/mara", "booking").last().address = "own";
  tiny.last().page_kind = "home";
  tiny.item("site").links("https://mara.example/item-1000", "internal").last().address = "own";
  tiny.item("feed")
      .links("https://mara.example/item-1001/", "internal")
      .links("https://feed.example/book", "booking", "feed");
  tiny.item("feed").links("https://mara.example/item-1000#x", "internal");
  tiny.item("tube")
      .links("https://tube.example/more", "post", "tube")
      .links("https://shop.example/p?aff=1", "affiliate", "", model::Place::aside);
  for (std::size_t i = 2; i < 5; ++i) {
    tiny.corpus.items[i].item.url = "https://" + tiny.corpus.items[i].item.channel + ".example/" + std::to_string(i);
    tiny.corpus.items[i].item.platform = tiny.corpus.items[i].item.channel;
    tiny.corpus.items[i].item.address = "rented";
    tiny.corpus.items[i].item.metrics = {{"views", static_cast<std::int64_t>(i) * 100}, {"likes", 7}};
  }
  return tiny;
}

TEST(Facts, CountWhatIsThere) {
  const Facts facts = world().judge().facts;
  EXPECT_EQ(facts.counted, 5u);
  EXPECT_EQ(facts.reach, 4u);
  EXPECT_EQ(facts.ways, 2u);
  EXPECT_EQ(facts.own_items, 2u);
  EXPECT_EQ(facts.rented_items, 3u);
  EXPECT_EQ(facts.concentration, 666'667);
  EXPECT_EQ(facts.page_kinds, (std::vector<Counted>{{"", 4}, {"home", 1}}));
  for (const MoneySignal &signal : facts.money) {
    EXPECT_EQ(signal.items, signal.kind == "affiliate" ? 1u : 0u) << signal.kind;
    EXPECT_EQ(signal.items_main, 0u);
    EXPECT_EQ(signal.share, signal.kind == "affiliate" ? 200'000 : 0);
  }
}

TEST(Facts, PathsBeginAtHome) {
  const Facts facts = world().judge().facts;
  ASSERT_EQ(facts.paths.size(), 3u);
  EXPECT_EQ(facts.paths[0], (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(facts.paths[1], (std::vector<std::uint32_t>{1, 0}));
  EXPECT_EQ(facts.paths[2], (std::vector<std::uint32_t>{3, 0}));
}

TEST(Contacts, AreARangeWhereListsMayOverlap) {
  Tiny tiny = world();
  model::Channel letters, feed;
  letters.key = "letters";
  letters.people = "portable";
  feed.key = "feed";
  feed.people = "captive";
  tiny.corpus.channels = {feed, letters};
  tiny.corpus.contacts = {
      {"feed", "followers", 900}, {"letters", "crm", 212}, {"letters", "list", 400}, {"tube", "subscribers", 5}};
  const Facts facts = tiny.judge().facts;
  EXPECT_EQ(facts.portable.at_least, 400u);
  EXPECT_EQ(facts.portable.at_most, 612u);
  EXPECT_EQ(facts.captive.at_most, 900u);
  EXPECT_EQ(facts.unknown.at_most, 5u);
  EXPECT_EQ(facts.people.all, (Contacts{900, 1517, 4}));
  EXPECT_EQ(facts.platforms[0].contacts, (Contacts{900, 1517, 4}));
  EXPECT_EQ(facts.platforms[0].contacts_left, (Contacts{400, 617, 3}));
}

TEST(PlatformOff, SaysWhatRemains) {
  const Facts facts = world().judge().facts;
  ASSERT_EQ(facts.platforms.size(), 2u);
  const PlatformFacts &feed = facts.platforms[0];
  EXPECT_EQ(feed.platform, "feed");
  EXPECT_EQ(feed.items, 2u);
  EXPECT_EQ(feed.items_left_share, 600'000);
  EXPECT_EQ(feed.views, 500u);
  EXPECT_EQ(feed.views_share, 555'556);
  EXPECT_EQ(feed.ways, 2u);
  EXPECT_EQ(feed.ways_left, 1u);
  EXPECT_EQ(feed.reach_left, 2u);
  EXPECT_EQ(facts.platforms[1].ways_left, 2u);
  EXPECT_EQ(facts.platforms[1].reach_left, 4u);
}

TEST(PlatformOff, CutsWaysThatLeadThroughIt) {
  // The site's only way to a talk is a booking page on the feed's own ground.
  Tiny tiny;
  tiny.item("site").links("https://feed.example/book", "booking", "feed").last().address = "own";
  tiny.item("feed").last().address = "rented";
  tiny.last().platform = "feed";
  const Facts facts = tiny.judge().facts;
  EXPECT_EQ(facts.reach, 1u);
  EXPECT_EQ(facts.platforms[0].ways_left, 0u);
  EXPECT_EQ(facts.platforms[0].reach_left, 0u);
}

TEST(PlatformOff, CountsEveryGoalAndTheTwoLargestTogether) {
  // own: books on the feed and sells on its own; feed: books and sells there; tube: offers an event of the tube and the own sign-up.
  Tiny tiny;
  tiny.item("own").links("https://feed.example/book", "booking", "feed").links("https://mara.example/buy", "checkout").last().address = "own";
  tiny.item("feed").links("https://feed.example/book", "booking", "feed").links("https://feed.example/buy", "checkout", "feed");
  tiny.item("feed");
  tiny.item("tube").links("https://tube.example/live", "event", "tube").links("https://mara.example/letter", "signup");
  tiny.item("club");
  for (std::size_t i = 1; i < 5; ++i) {
    tiny.corpus.items[i].item.address = "rented";
    tiny.corpus.items[i].item.platform = tiny.corpus.items[i].item.channel;
  }
  const Facts facts = tiny.judge().facts;
  ASSERT_EQ(facts.platforms.size(), 3u);
  const PlatformFacts &feed = facts.platforms[0];
  EXPECT_EQ(feed.platform, "feed");
  EXPECT_EQ(feed.also, "");
  EXPECT_EQ(feed.captures, 2u);  // the booking and the sign-up
  EXPECT_EQ(feed.captures_left, 1u);
  EXPECT_EQ(feed.conversions, 2u);
  EXPECT_EQ(feed.conversions_left, 1u);
  EXPECT_EQ(feed.offline, 1u);
  EXPECT_EQ(feed.offline_left, 1u);
  ASSERT_TRUE(facts.two_largest.has_value());
  const PlatformFacts &two = *facts.two_largest;
  EXPECT_EQ(two.platform + two.also, "feedclub");
  EXPECT_EQ(two.items_left, 2u);
  EXPECT_EQ(two.ways_left, 0u);
  EXPECT_EQ(two.conversions_left, 1u);
  EXPECT_EQ(facts.platforms[2].platform, "tube");
  EXPECT_EQ(facts.platforms[2].offline_left, 0u);
  EXPECT_EQ(facts.platforms[2].captures_left, 1u);  // the sign-up stands on the tube alone
  EXPECT_EQ(facts.goals[static_cast<std::size_t>(corpus::Goal::conversion)].places, 2u);
  // 2, 1 and 1 of 4: 16 / (4 + 1 + 1).
  EXPECT_EQ(facts.effective_platforms, 2'666'667);
}

TEST(PlatformOff, AWayToEitherOfTwoPlatformsIsLostWithBothOnly) {
  Tiny tiny;
  tiny.item("own").links("https://feed.example/book", "booking", "feed").links("https://tube.example/book", "booking", "tube").last().address = "own";
  for (const char *channel : {"feed", "tube"}) {
    tiny.item(channel).last().address = "rented";
    tiny.last().platform = channel;
  }
  const Facts facts = tiny.judge().facts;
  EXPECT_EQ(facts.platforms[0].reach_left, 1u);
  EXPECT_EQ(facts.platforms[1].reach_left, 1u);
  EXPECT_EQ(facts.two_largest->reach_left, 0u);
}

TEST(Exclusive, IsWhatLivesOnOnePlatformAlone) {
  Tiny tiny;
  tiny.question("O4").rule("a/copy", "O4");
  const struct {
    const char *channel, *title;
    std::uint32_t copy, of;
    const char *pair;
    std::int64_t views;
  } rows[] = {{"own", "A letter to plant managers", 0, 0, "canonical", 10}, {"feed", "a LETTER to  plant managers", 0, 0, "", 20},
              {"feed", "Something only here", 0, 0, "", 30},                 {"feed", "Answered yes by the rule", 1, 1, "", 40},
              {"feed", "Answered no by the rule", 0, 1, "", 50},             {"feed", "Names its original", 0, 0, "canonical", 60},
              {"tube", "Twice", 0, 0, "", 70},                               {"feed", "Twice", 0, 0, "", 80}};
  for (const auto &row : rows) {
    tiny.item(row.channel).last().title = row.title;
    const bool own = std::string_view(row.channel) == "own";
    tiny.last().address = own ? "own" : "rented";
    if (!own) tiny.last().platform = row.channel;
    if (row.of > 0) tiny.says(0, row.copy, row.of);
    if (*row.pair != 0) tiny.last().pairs = {{row.pair, "https://mara.example/x"}};
    tiny.last().metrics = {{"views", row.views}};
  }
  const Exclusive exclusive = tiny.judge().facts.exclusive;
  EXPECT_EQ(exclusive.items, 4u);  // only here, answered no, and both of a title that is too short to tell
  EXPECT_EQ(exclusive.items_share, 500'000);
  EXPECT_EQ(exclusive.views, 230u);
  EXPECT_EQ(exclusive.views_share, 638'889);
}

TEST(Goals, CountItemsByTheirSteps) {
  Tiny tiny;
  tiny.item("site").links("https://cal.example/x", "booking");
  for (int i = 0; i < 4; ++i) tiny.item("site").links("https://mara.example/item-" + std::to_string(1000 + i), "internal");
  tiny.item("site").links("https://mara.example/item-1000", "internal", "", model::Place::footer);
  const Facts facts = tiny.judge().facts;
  const GoalFacts &talk = facts.goals[static_cast<std::size_t>(corpus::Goal::conversation)];
  EXPECT_EQ(talk.content.here, 1u);
  EXPECT_EQ(talk.content.near, 2u);
  EXPECT_EQ(talk.content.far, 2u);
  EXPECT_EQ(talk.content.none, 1u);
  EXPECT_EQ(talk.menu.near, 3u);
  EXPECT_EQ(talk.menu.none, 0u);
  EXPECT_EQ(facts.reach, 3u);
  EXPECT_EQ(facts.reach_menu, 4u);
  EXPECT_EQ(facts.goals[static_cast<std::size_t>(corpus::Goal::offline)].content.none, 6u);
  ASSERT_FALSE(facts.capture_paths.empty());
  EXPECT_EQ(facts.capture_paths[0], (std::vector<std::uint32_t>{1, 0}));
  EXPECT_TRUE(facts.sale_paths.empty());
}

TEST(Missing, IsCountedAndNamed) {
  Tiny tiny = world();
  tiny.rule("a/one", "O1", 0);
  tiny.fails(0, "text not kept").item("site").fails(0, "ran out");
  tiny.corpus.notes = {{"page-cut"}, {"page-cut", "s"}, {"item-lost"}};
  corpus::SourceSummary zip, folder;
  zip.name = "export.zip";
  zip.state = corpus::SourceState::partial;
  zip.left_out = {{"picture", 12}};
  folder.name = "old";
  folder.state = corpus::SourceState::refused;
  folder.left_out = {{"picture", 1}, {"too-deep", 2}};
  tiny.corpus.sources = {zip, folder};
  const Missing missing = tiny.judge().missing;
  EXPECT_EQ(missing.notes, (std::vector<Counted>{{"item-lost", 1}, {"page-cut", 2}}));
  EXPECT_EQ(missing.left_out, (std::vector<Counted>{{"picture", 13}, {"too-deep", 2}}));
  EXPECT_EQ(missing.partial, std::vector<std::string>{"export.zip"});
  EXPECT_EQ(missing.refused, std::vector<std::string>{"old"});
  ASSERT_EQ(missing.failed.size(), 1u);
  EXPECT_EQ(missing.failed[0].count, 2u);
  EXPECT_EQ(missing.failed[0].reason, "ran out");
}

}  // namespace
}  // namespace freehold::verdict
