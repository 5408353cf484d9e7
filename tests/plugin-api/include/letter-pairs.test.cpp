#include <freehold/letter-pairs.hpp>

#include <gtest/gtest.h>

namespace freehold::sdk {
namespace {

TEST(LetterPairs, NeverDenyAWordThatStandsThere) {
  const std::string_view text = " first_name Straße x[q] \xFF";
  LetterPairs pairs("e-mail");
  pairs.add(text);
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    for (std::size_t size = 2; begin + size <= text.size(); ++size) EXPECT_TRUE(pairs.may_hold(text.substr(begin, size))) << text.substr(begin, size);
  }
  EXPECT_TRUE(pairs.may_hold("mail"));
}

TEST(LetterPairs, DenyMostWordsThatDoNot) {
  const LetterPairs pairs("first name");
  for (const char *word : {"mail", "password", "zip", "search", "fist me", "me"}) EXPECT_EQ(pairs.may_hold(word), std::string_view(word) == "me") << word;
}

TEST(LetterPairs, OfShortTextsHoldNothing) {
  EXPECT_FALSE(LetterPairs("").may_hold("ab"));
  EXPECT_FALSE(LetterPairs("a").may_hold("ab"));
}

}  // namespace
}  // namespace freehold::sdk
