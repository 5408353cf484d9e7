#include "host/content/text/word-count.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace freehold::content {
namespace {

struct Case {
  std::string text;
  std::size_t words;
};

TEST(WordCount, CountsAsAReaderDoes) {
  const std::vector<Case> cases{
      {"", 0},
      {" .,- ", 0},
      {"one", 1},
      {"One two,three", 3},
      {"don't won\u2019t e-mail 3.5 v1.2.3", 5},
      {"a -- b", 2},
      {"end. Begin", 2},
      {"\u00DCber-Gr\u00F6\u00DFe cafe\u0301", 2},
      {"news\u00ADletter", 1},
      {"\u8BA2\u9605\u6211\u4EEC", 4},
      {"\u8BA2\u9605 newsletter \u304B\u3099", 4},
      {"\u0E2A\u0E21\u0E31\u0E04\u0E23\u0E2A\u0E21\u0E32\u0E0A\u0E34\u0E01", 3},
      {"\uC0C1\uB2F4 \uBB34\uB8CC", 2},
      {"\u041F\u0440\u0438\u0432\u0435\u0442, \u043C\u0438\u0440!", 2},
      {"a\xFF"
       "b",
       2},
      {"\U0001F600 ok \U0001F600", 1},
  };
  for (const Case &row : cases) EXPECT_EQ(count_words(row.text), row.words) << row.text;
}

TEST(WordCount, TellsCharactersApart) {
  for (const char32_t code : {U'a', U'Z', U'0', U'_', U'\u00FC', U'\u0301', U'\u4E2D', U'\u0416'})
    EXPECT_TRUE(is_word_character(code));
  for (const char32_t code : {U' ', U'-', U'.', U'\u2019', U'\u00B2', U'\u2122', U'\U0001F600'})
    EXPECT_FALSE(is_word_character(code));
  for (const char32_t code :
       {U'\u4E2D', U'\u304B', U'\u30AB', U'\u0E01', U'\u0E81', U'\u1000', U'\u1780', U'\U00020000'})
    EXPECT_TRUE(is_spaceless_script(code));
  for (const char32_t code : {U'a', U'\u00FC', U'\uC0C1', U'\u0416', U'\u0627'})
    EXPECT_FALSE(is_spaceless_script(code));
  EXPECT_TRUE(is_mark(U'\u0301') && is_mark(U'\u3099'));
  EXPECT_FALSE(is_mark(U'a') || is_mark(U'\u4E2D'));
}

}  // namespace
}  // namespace freehold::content
