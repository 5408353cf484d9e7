#include <freehold/plugin.hpp>

#include <gtest/gtest.h>

namespace freehold::sdk {
namespace {

TEST(Text, CountsWordsOfAnyScript) {
  struct Case {
    const char *text;
    std::uint64_t words;
    std::uint64_t limit;
    const char *beginning;
  };
  const Case cases[] = {
      {"", 0, 80, ""},
      {"  \n\t ", 0, 80, ""},
      {"one", 1, 80, "one"},
      {" one  two\nthree. ", 3, 2, " one  two"},
      {"well-known isn't — here", 3, 2, "well-known isn't"},
      {"“Grüße”, « aus » Köln…", 3, 80, "“Grüße”, « aus » Köln…"},
      {"Grüße aus Köln", 3, 2, "Grüße aus"},
      {"日本語です", 5, 2, "日本"},
      {"我有 two words", 4, 3, "我有 two"},
      {"a\xC2\xA0"
       "b\xE2\x80\x89"
       "c",
       3, 1, "a"},
      {"\xFF\xFE bad \xE2\x82", 3, 1, "\xFF\xFE"},
      {"... !!! 3 %", 1, 80, "... !!! 3 %"},
      {"none at all", 3, 0, ""},
  };
  for (const Case &one : cases) {
    EXPECT_EQ(Text(one.text).word_count(), one.words) << one.text;
    EXPECT_EQ(Text(one.text).first_words(one.limit), one.beginning) << one.text;
    EXPECT_TRUE(Text(one.text).has_words(one.words)) << one.text;
    EXPECT_FALSE(Text(one.text).has_words(one.words + 1)) << one.text;
  }
}

// Character by character, as said of Text::word_count().
std::uint64_t words_one_by_one(std::string_view text, std::uint64_t limit, std::size_t &end) {
  std::uint64_t words = 0;
  bool inside = false;
  end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const detail::Rune rune = detail::rune_at(text, at);
    at += rune.size;
    if (detail::is_space(rune.value)) {
      if (words == limit) break;
      inside = false;
      continue;
    }
    const bool alone = detail::stands_alone(rune.value);
    if ((alone || !inside) && detail::makes_a_word(rune.value)) {
      if (words == limit) break;
      ++words;
      inside = !alone;
    } else if (alone) {
      inside = false;
    }
    if (words > 0) end = at;
  }
  return words;
}

TEST(Text, CountsWordsOfEveryLengthAlike) {
  const char *pieces[] = {" ", "\n", "a", "Z9", "word", "-", "...", "\x1F", "ü", "“", "日", "\xFF", "@[`{/:", "longer-than-one-block", "\xC2\xA0"};
  std::uint32_t state = 1;
  const auto next = [&](std::uint32_t below) {
    state = state * 1664525 + 1013904223;
    return (state >> 16) % below;
  };
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::uint32_t left = next(40); left > 0; --left) text += pieces[next(next(2) == 0 ? 5 : std::size(pieces))];
    for (const std::uint64_t limit : {std::uint64_t{UINT64_MAX}, std::uint64_t{next(30)}}) {
      std::size_t end = 0, expected_end = 0;
      const std::uint64_t expected = words_one_by_one(text, limit, expected_end);
      EXPECT_EQ(detail::words(text, limit, end), expected) << text;
      EXPECT_EQ(end, expected_end) << text;
    }
  }
}

TEST(Text, KeepsAbsentAndEmptyApart) {
  EXPECT_TRUE(Text().absent());
  EXPECT_TRUE(Text(fh_str{}).absent());
  EXPECT_TRUE(Text(fh_str{nullptr, 5}).empty()) << "a size without data is nothing";
  EXPECT_TRUE(Text("").present());
  EXPECT_EQ(Text().value_or("x"), "x");
  EXPECT_EQ(Text("").value_or("x"), "");
  EXPECT_FALSE(Text().is(""));
  EXPECT_TRUE(Text("").is(""));
  EXPECT_TRUE(NewText().absent());
  EXPECT_TRUE(NewText(Text()).absent());
  EXPECT_TRUE(NewText(std::optional<std::string>()).absent());
  EXPECT_TRUE(NewText("").present());
  NewText text = "one";
  text = Text();
  EXPECT_TRUE(text.absent());
  text = std::string("two");
  EXPECT_EQ(text.get(), "two");
}

TEST(Text, ComparesAsciiLettersWithoutCase) {
  EXPECT_TRUE(Text("Smash THAT like").contains("smash that LIKE"));
  EXPECT_TRUE(Text("abc").contains(""));
  EXPECT_FALSE(Text("").contains("a"));
  EXPECT_FALSE(Text().contains("a"));
  EXPECT_FALSE(Text("abc").contains("abcd"));
  EXPECT_TRUE(Text("aaab").contains("AAB"));
  EXPECT_FALSE(Text("Ä").is("ä")) << "ASCII only";
  EXPECT_TRUE(Text("PAGE.HTML").ends_with(".html"));
  EXPECT_TRUE(Text("Broken").starts_with("broken"));
  EXPECT_FALSE(Text("x").starts_with("xy"));
  EXPECT_TRUE(Text("home") == "home");
  EXPECT_FALSE(Text("home") == "Home");
}

TEST(Text, ShowsPartsBySpan) {
  const Text text = "one two";
  EXPECT_EQ(text.part({4, 7}), "two");
  EXPECT_EQ(text.part({7, 7}), "");
  for (const Span span : {Span{}, Span{4, 8}, Span{5, 4}, Span{8, 8}, Span{FH_NOWHERE - 1, FH_NOWHERE}}) {
    EXPECT_EQ(text.part(span), "") << span.begin << " to " << span.end;
  }
}

}  // namespace
}  // namespace freehold::sdk
