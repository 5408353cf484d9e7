#include "plugins/support/any-word.hpp"

#include <gtest/gtest.h>

#include "plugins/support/touchpoints.hpp"

namespace freehold::support {
namespace {

constexpr AnyWord kWords{"/cart", "/checkout", "media-kit", "@example.", "+123", "xx"};

TEST(AnyWord, StandsAnywhere) {
  for (const char *text : {"/cart", "https://a.example/CART", "https://a.example/c/checkOut?x", "Our Media-Kit", "me@Example.org", "tel:+1234", "axXb"}) {
    EXPECT_TRUE(kWords.stands_in(text)) << text;
  }
}

TEST(AnyWord, IsWhole) {
  for (const char *text : {"", "/", "/car", "cart", "media kit", "mediakit", "@example", "+12", "x", "\x0f" "cart", "\xD8\xD8"}) {
    EXPECT_FALSE(kWords.stands_in(text)) << text;
  }
}

TEST(AnyWord, BeginsWithOtherWordsOfItsLetter) {
  constexpr AnyWord words{"aab", "ab"};
  EXPECT_TRUE(words.stands_in("aaab"));
  EXPECT_TRUE(words.stands_in("AB"));
  EXPECT_FALSE(words.stands_in("aaa"));
}

TEST(LongLines, AreThoseOfEnoughWords) {
  const auto counted = [](std::string_view text, std::uint64_t least) {
    std::vector<std::uint64_t> words;
    for_each_long_line(text, least, [&](std::uint64_t line) { return words.push_back(line), true; });
    return words;
  };
  EXPECT_EQ(counted("a b c\nd e\n\nf g h i", 3), (std::vector<std::uint64_t>{3, 4}));
  EXPECT_EQ(counted("\u8BA2\u9605\u6211\na\u8BA2b\u8BA2", 3), (std::vector<std::uint64_t>{3, 4}));  // as short as lines of so many words get
  EXPECT_EQ(counted("", 0), std::vector<std::uint64_t>{});
  EXPECT_EQ(counted("a\n\nb", 0), (std::vector<std::uint64_t>{1, 0, 1}));
}

TEST(LongLines, MakeProse) {
  const std::string line = "one two three four five six seven eight nine ten eleven twelve";
  EXPECT_TRUE(has_prose(line + "\nshort\n" + line, 24));
  EXPECT_FALSE(has_prose(line + "\nshort\n" + line, 25));
}

}  // namespace
}  // namespace freehold::support
