#include "host/verdict/people.hpp"

#include <gtest/gtest.h>

#include "tests/host/verdict/tiny.hpp"

namespace freehold::verdict {
namespace {

using model::ContactStage;

model::ContactCount held(std::string channel, std::string list, std::uint64_t count, std::uint32_t run) {
  model::ContactCount contact;
  contact.channel = std::move(channel);
  contact.list = std::move(list);
  contact.count = count;
  contact.held = true;
  contact.run = run;
  return contact;
}

// Two lists of one run, with 30 people on both; followers of a platform, of whom only the number is known.
Tiny world() {
  Tiny tiny;
  model::Channel feed;
  feed.key = "feed";
  feed.platform = "feed";
  feed.people = "captive";
  tiny.corpus.channels = {feed};
  tiny.item("feed").last().platform = "feed";
  tiny.last().address = "rented";
  tiny.corpus.contacts = {held("crm", "crm", 50, 0), {"feed", "followers", 900}, held("letters", "letter", 100, 0)};
  tiny.corpus.contacts[0].unsubscribed = 7;
  tiny.corpus.contacts[2].unsubscribed = 4;
  tiny.corpus.contacts[2].bounced = 2;
  tiny.corpus.contact_cells = {{{0}, ContactStage::customer, 5},
                               {{0}, ContactStage::opportunity, 15},
                               {{0, 2}, ContactStage::customer, 30},
                               {{2}, ContactStage::unknown, 70}};
  return tiny;
}

TEST(People, AreCountedOnceWhereTheOverlapIsKnown) {
  const Facts facts = world().judge().facts;
  EXPECT_EQ(facts.portable, (Contacts{120, 120, 2}));
  EXPECT_EQ(facts.captive, (Contacts{900, 900, 1}));
  EXPECT_EQ(facts.people.all, (Contacts{900, 1020, 3}));
  EXPECT_EQ(facts.people.unsubscribed, 11u);
  EXPECT_EQ(facts.people.bounced, 2u);
  ASSERT_EQ(facts.people.lists.size(), 3u);
  EXPECT_EQ(facts.people.lists[1].people, "captive");
  EXPECT_EQ(facts.people.lists[2].people, "portable");
}

TEST(People, AreShownFurthestStageFirst) {
  const People people = world().judge().facts.people;
  EXPECT_EQ(people.customers, (Contacts{35, 35, 3}));
  EXPECT_EQ(people.qualified, (Contacts{15, 15, 3}));
  ASSERT_EQ(people.stages.size(), 3u);
  EXPECT_EQ(people.stages[0].stage, ContactStage::customer);
  EXPECT_EQ(people.stages[0].people.at_most, 35u);
  EXPECT_EQ(people.stages[1].stage, ContactStage::opportunity);
  EXPECT_EQ(people.stages[2].stage, ContactStage::unknown);
  EXPECT_EQ(people.stages[2].people.at_most, 70u);
}

TEST(People, HaveNoStagesWhereNoListSays) {
  Tiny tiny = world();
  tiny.corpus.contact_cells = {{{0, 2}, ContactStage::unknown, 50}};
  EXPECT_TRUE(tiny.judge().facts.people.stages.empty());
}

TEST(People, OfTwoRunsAreARange) {
  Tiny tiny = world();
  tiny.corpus.contacts[2].run = 1;
  tiny.corpus.contact_cells = {{{0}, ContactStage::customer, 50}, {{2}, ContactStage::unknown, 100}};
  const Facts facts = tiny.judge().facts;
  EXPECT_EQ(facts.portable, (Contacts{100, 150, 2}));
  EXPECT_EQ(facts.people.customers, (Contacts{50, 50, 3}));
}

TEST(People, OnHeldListsStayWhenTheirPlatformGoes) {
  Tiny tiny = world();
  tiny.corpus.contacts[2].channel = "feed";  // what the feed let the owner take along
  const Facts facts = tiny.judge().facts;
  ASSERT_EQ(facts.platforms.size(), 1u);
  EXPECT_EQ(facts.platforms[0].contacts, (Contacts{900, 1020, 3}));
  EXPECT_EQ(facts.platforms[0].contacts_left, (Contacts{120, 120, 2}));
  EXPECT_EQ(facts.exclusive.people, (Contacts{780, 900, 1}));  // up to 120 of the followers may stand on the lists too
  EXPECT_EQ(facts.exclusive.people_share_low, 764'706);
  EXPECT_EQ(facts.exclusive.people_share_high, 1'000'000);
}

TEST(People, OnAListAloneMakeAChannelOnOwnGround) {
  const Verdict verdict = world().judge();
  EXPECT_EQ(channel_of(verdict, "crm").address, "own");
  EXPECT_EQ(channel_of(verdict, "crm").people, "portable");
  EXPECT_EQ(channel_of(verdict, "crm").weight, 0);
  EXPECT_EQ(channel_of(verdict, "feed").people, "captive");
}

TEST(People, AreNoneWithoutLists) {
  Tiny tiny;
  tiny.item("site");
  const Facts facts = tiny.judge().facts;
  EXPECT_EQ(facts.people.all, (Contacts{0, 0, 0}));
  EXPECT_EQ(facts.exclusive.people_share_high, 0);
}

TEST(People, OfDamagedCellsAreNotCounted) {
  Tiny tiny = world();
  tiny.corpus.contact_cells = {{{77}, ContactStage::customer, 5}};
  EXPECT_EQ(tiny.judge().facts.portable, (Contacts{0, 0, 2}));
}

}  // namespace
}  // namespace freehold::verdict
