#include "host/corpus/accumulate.hpp"

#include <freehold/abi.h>
#include <gtest/gtest.h>

#include <random>

namespace freehold::corpus {
namespace {

struct Added {
  std::string key;
  std::int64_t a, b;
};

std::string shown(const std::vector<Entry> &entries) {
  std::string text;
  for (const Entry &entry : entries) text += entry.key + "=" + std::to_string(entry.a) + "," + std::to_string(entry.b) + " ";
  return text;
}

std::string after(std::uint32_t kind, std::uint32_t capacity, const std::vector<Added> &added) {
  Accumulator accumulator(kind, capacity);
  for (const Added &one : added) accumulator.add(one.key, one.a, one.b);
  return shown(accumulator.entries());
}

const std::vector<Added> kAdded = {{"b", 3, 5}, {"a", 7, 9}, {"c", 7, 8}, {"b", 4, 5}, {"d", 1, 1}};

TEST(Accumulate, EachKindAddsUpAsItSays) {
  const struct {
    std::uint32_t kind, capacity;
    const char *entries;
  } cases[] = {
      {FH_SUM, 0, "=22,28 "},          {FH_RATIO, 0, "=22,28 "},
      {FH_TALLY, 9, "a=7,0 b=7,0 c=7,0 d=1,0 "}, {FH_TALLY, 2, "a=7,0 b=7,0 "},
      {FH_TOP, 2, "a=7,0 c=7,0 "},     {FH_TOP, 1, "a=7,0 "},
      {FH_DISTINCT, 9, "=4,0 "},       {FH_HISTOGRAM, 9, "0000001=1,0 0000003=1,0 0000004=1,0 0000007=2,0 "},
      {FH_FIRST, 0, "d=1,1 "},         {FH_LAST, 0, "c=7,8 "},
  };
  for (const auto &c : cases) EXPECT_EQ(after(c.kind, c.capacity, kAdded), c.entries) << c.kind << " of " << c.capacity;
}

TEST(Accumulate, NothingAddedIsNoEntry) {
  for (std::uint32_t kind = FH_SUM; kind <= FH_LAST; ++kind) EXPECT_EQ(after(kind, 4, {}), "") << kind;
}

// Items arrive in any order: whatever the order, the entries are the same.
TEST(Accumulate, OrderDoesNotMatter) {
  std::mt19937 random(7);
  std::vector<Added> added;
  for (int i = 0; i < 400; ++i) added.push_back({"k" + std::to_string(random() % 60), static_cast<std::int64_t>(random() % 8), static_cast<std::int64_t>(random() % 8)});
  for (std::uint32_t kind = FH_SUM; kind <= FH_LAST; ++kind) {
    const std::string expected = after(kind, 8, added);
    for (int round = 0; round < 50; ++round) {
      std::shuffle(added.begin(), added.end(), random);
      ASSERT_EQ(after(kind, 8, added), expected) << kind;
    }
  }
}

TEST(Accumulate, CountsDifferentKeysBeyondItsCapacity) {
  Accumulator accumulator(FH_DISTINCT, 256);
  for (int i = 0; i < 5000; ++i) accumulator.add("key " + std::to_string(i), 0, 0);
  const std::int64_t estimate = accumulator.entries().at(0).a;
  EXPECT_GT(estimate, 4300);
  EXPECT_LT(estimate, 5700);
  EXPECT_EQ(accumulator.entries().at(0).b, 1) << "says that it is an estimate";
}

TEST(Accumulate, SumsStopAtTheLimits) {
  EXPECT_EQ(after(FH_SUM, 0, {{"", INT64_MAX, 0}, {"", 5, 0}}), "=9223372036854775807,0 ");
}

}  // namespace
}  // namespace freehold::corpus
