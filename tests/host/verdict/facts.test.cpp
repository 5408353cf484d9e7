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
  EXPECT_EQ(facts.platforms[0].contacts, 1517u);
  EXPECT_EQ(facts.platforms[0].contacts_left, 617u);
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
