#include "host/content/text/text-numbers.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace freehold::content {
namespace {

TEST(TextNumbers, CountInTheOrderTheyCame) {
  TextNumbers numbers;
  EXPECT_EQ(numbers.add("one"), 0u);
  EXPECT_EQ(numbers.add(""), 1u);
  EXPECT_EQ(numbers.add("one"), 0u);
  EXPECT_EQ(numbers.add("a longer text than fits a word"), 2u);
  EXPECT_EQ(numbers.find("a longer text than fits a word"), 2u);
  EXPECT_EQ(numbers.find("another longer text that is not there"), TextNumbers::none);
  EXPECT_EQ(numbers.size(), 3u);
}

TEST(TextNumbers, FindNothingAmongNone) {
  EXPECT_EQ(TextNumbers().find(""), TextNumbers::none);
  EXPECT_EQ(TextNumbers().find("one"), TextNumbers::none);
}

TEST(TextNumbers, AreFoundAmongThousands) {
  std::vector<std::string> texts;
  for (int i = 0; i < 5000; ++i) texts.push_back("w:" + std::to_string(i * 7));
  TextNumbers numbers;
  for (const std::string &text : texts) numbers.add(text);
  for (std::size_t i = 0; i < texts.size(); ++i) EXPECT_EQ(numbers.find(texts[i]), i) << texts[i];
  EXPECT_EQ(numbers.find("w:1"), TextNumbers::none);
}

}  // namespace
}  // namespace freehold::content
