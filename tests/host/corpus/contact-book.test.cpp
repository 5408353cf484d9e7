#include "host/corpus/contact-book.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace freehold::corpus {
namespace {

using model::ContactMark;
using model::ContactMarks;
using model::ContactStage;
using model::ContactState;
using testing::ElementsAre;
using testing::IsEmpty;

ContactMarks marks(std::string list, std::vector<ContactMark> rows) { return {"channel", std::move(list), 0, std::move(rows)}; }

CountedContacts count(std::vector<ContactMarks> all) {
  ContactBook book;
  for (ContactMarks &one : all) book.add(std::move(one));
  return book.take();
}

TEST(ContactBook, CountsEveryoneOnceAndBySetOfLists) {
  const CountedContacts counted = count({marks("b", {{7}, {8}, {9, ContactState::unsubscribed}}), marks("a", {{7}, {7}, {9}, {5, ContactState::bounced}})});
  ASSERT_EQ(counted.lists.size(), 2u);
  EXPECT_EQ(counted.lists[0].list, "a");
  EXPECT_EQ(counted.lists[0].count, 2u);
  EXPECT_EQ(counted.lists[0].bounced, 1u);
  EXPECT_EQ(counted.lists[0].run, 0u);
  EXPECT_EQ(counted.lists[1].count, 2u);
  EXPECT_EQ(counted.lists[1].unsubscribed, 1u);
  // 7 on both; 8 on b; 9 can be reached by a alone, though b knows them too.
  EXPECT_THAT(counted.cells, ElementsAre(ContactCell{{0}, ContactStage::unknown, 1}, ContactCell{{0, 1}, ContactStage::unknown, 1},
                                         ContactCell{{1}, ContactStage::unknown, 1}));
}

TEST(ContactBook, APersonHasTheLastStateOfAListAndTheFurthestStageOfAll) {
  const CountedContacts counted =
      count({marks("a", {{1, ContactState::reachable, ContactStage::lead}, {1, ContactState::unsubscribed, ContactStage::customer}, {2}}),
             marks("b", {{1, ContactState::reachable, ContactStage::subscriber}})});
  EXPECT_EQ(counted.lists[0].count, 1u);
  EXPECT_EQ(counted.lists[0].unsubscribed, 1u);
  EXPECT_THAT(counted.lists[0].stages, IsEmpty());
  EXPECT_EQ(counted.lists[1].stages[static_cast<std::size_t>(ContactStage::subscriber)], 1u);
  EXPECT_THAT(counted.cells, ElementsAre(ContactCell{{0}, ContactStage::unknown, 1}, ContactCell{{1}, ContactStage::customer, 1}));
}

TEST(ContactBook, IsTheSameInAnyOrderAndUnderAnyKey) {
  const auto rows = [](std::uint64_t key) {
    std::vector<ContactMarks> all;
    for (std::uint64_t i = 0; i < 60; ++i) {
      const auto who = (i % 23) * 0x9e3779b97f4a7c15 ^ key;
      all.push_back(marks("list " + std::to_string(i % 5), {{who, static_cast<ContactState>(i % 4), static_cast<ContactStage>(i % 9)}}));
    }
    return all;
  };
  const CountedContacts expected = count(rows(0));
  for (std::uint64_t turn = 1; turn < 20; ++turn) {
    std::vector<ContactMarks> all = rows(turn * 0x123456789abcdef);
    std::rotate(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(turn * 3), all.end());
    const CountedContacts counted = count(std::move(all));
    EXPECT_EQ(counted.cells, expected.cells);
    ASSERT_EQ(counted.lists.size(), expected.lists.size());
    for (std::size_t i = 0; i < counted.lists.size(); ++i) {
      EXPECT_EQ(counted.lists[i].count, expected.lists[i].count);
      EXPECT_EQ(counted.lists[i].stages, expected.lists[i].stages);
    }
  }
}

TEST(ContactBook, BeyondItsBoundsCountsEveryListForItself) {
  std::vector<ContactMarks> many;
  for (int i = 0; i < 65; ++i) many.push_back(marks("list " + std::to_string(i), {{1}, {2}}));
  CountedContacts counted = count(std::move(many));
  EXPECT_EQ(counted.lists.size(), 65u);
  EXPECT_THAT(counted.cells, IsEmpty());
  for (const model::ContactCount &list : counted.lists) {
    EXPECT_TRUE(list.held);
    EXPECT_EQ(list.run, model::kNone);
    EXPECT_EQ(list.count, 2u);
  }
  // Every person on another set of 13 lists: 8,191 cells.
  std::vector<ContactMarks> sets;
  for (std::uint64_t list = 0; list < 13; ++list) {
    ContactMarks one = marks("list " + std::to_string(list), {});
    for (std::uint64_t who = 1; who < 8192; ++who) {
      if ((who >> list & 1) != 0) one.marks.push_back({who});
    }
    sets.push_back(std::move(one));
  }
  EXPECT_EQ(count(std::move(sets)).lists[0].run, model::kNone);
}

TEST(ContactBook, ListsOfTwoRunsStayApart) {
  ContactBook book;
  book.add(count({marks("a", {{1}, {2}}), marks("c", {{2}})}));
  book.add(count({marks("a", {{1}}), marks("b", {{1}})}));
  book.add(model::ContactCount{"channel", "followers", 900});
  book.add(model::ContactCount{"channel", "followers", 800});
  const CountedContacts all = book.take();
  std::vector<std::string> lists;
  for (const model::ContactCount &list : all.lists)
    lists.push_back(list.list + " " + std::to_string(list.count) + " " + (list.run == model::kNone ? "-" : std::to_string(list.run)));
  EXPECT_THAT(lists, ElementsAre("a 2 0", "a 1 1", "b 1 1", "c 1 0", "followers 900 -"));
  EXPECT_THAT(all.cells, ElementsAre(ContactCell{{0}, ContactStage::unknown, 1}, ContactCell{{0, 3}, ContactStage::unknown, 1},
                                     ContactCell{{1, 2}, ContactStage::unknown, 1}));
}

TEST(ContactBook, IsEmptyAfterwards) {
  ContactBook book;
  book.add(marks("a", {{1}}));
  book.take();
  EXPECT_THAT(book.take().lists, IsEmpty());
}

}  // namespace
}  // namespace freehold::corpus
