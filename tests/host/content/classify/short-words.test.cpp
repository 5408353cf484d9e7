#include "host/content/classify/short-words.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace freehold::content {
namespace {

constexpr ShortWords kWords(std::to_array<std::string_view>({"mail", "mailing", "", "q", "ab", "pass-word"}));

std::vector<std::size_t> in(std::string_view text) {
  std::vector<std::size_t> found;
  kWords.each_in(text, [&](std::size_t number) { found.push_back(number); });
  return found;
}

std::vector<std::size_t> like(std::string_view text) {
  std::vector<std::size_t> found;
  kWords.each_like(text, [&](std::size_t number) { found.push_back(number); });
  return found;
}

using Numbers = std::vector<std::size_t>;

TEST(ShortWords, AreFoundWhereverTheyStandInAnyCase) {
  EXPECT_EQ(in("eMailing"), (Numbers{0, 1}));
  EXPECT_EQ(in("abab mail"), (Numbers{4, 4, 0}));
  EXPECT_EQ(in("Pass-Word"), Numbers{5});
  for (const char *none : {"", "m", "mai", "pass_word", "!!", "\xC1\xC2"}) EXPECT_EQ(in(none), Numbers{}) << none;
}

TEST(ShortWords, AreLikeATextThatIsNothingElse) {
  EXPECT_EQ(like("Q"), Numbers{3});
  EXPECT_EQ(like("Mailing"), Numbers{1});
  for (const char *none : {"", "q ", "mails", "mai", "aB "}) EXPECT_EQ(like(none), Numbers{}) << none;
}

}  // namespace
}  // namespace freehold::content
