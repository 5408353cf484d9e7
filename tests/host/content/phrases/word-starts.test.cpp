#include "host/content/phrases/word-starts.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace freehold::content {
namespace {

std::vector<std::size_t> starts_of(std::string_view text) {
  std::vector<std::size_t> starts;
  EXPECT_TRUE(for_each_start(text, [&](std::size_t at) { return starts.push_back(at), true; }));
  return starts;
}

// Said byte by byte.
std::vector<std::size_t> expected(std::string_view text) {
  const auto joins = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ' ' || (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    if (at == 0 || !joins(text[at]) || !joins(text[at - 1])) starts.push_back(at);
  }
  return starts;
}

TEST(WordStarts, AreWordsSignsAndCharacters) {
  EXPECT_EQ(starts_of(""), std::vector<std::size_t>{});
  EXPECT_EQ(starts_of("book a call"), (std::vector<std::size_t>{0, 5, 7}));
  EXPECT_EQ(starts_of("#ad, x_1"), (std::vector<std::size_t>{0, 1, 3, 5}));
  EXPECT_EQ(starts_of("\u00FCber"), (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(starts_of("\u8BA2\u9605 a"), (std::vector<std::size_t>{0, 3, 7}));
}

TEST(WordStarts, AreTheSameWhereverABlockEnds) {
  const std::string text = "One_word, 23 more; \u8BA2\u9605 and~on {and} on ... Z@[`a/0:9 \u00E9t\u00E9 abcdefghijklmnopqrstuvwxyz0123456789 end";
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    for (std::size_t size = 0; begin + size <= text.size(); ++size) {
      const std::string piece = text.substr(begin, size);
      ASSERT_EQ(starts_of(piece), expected(piece)) << piece;
    }
  }
}

TEST(WordStarts, EndWhereToldTo) {
  std::size_t calls = 0;
  EXPECT_FALSE(for_each_start("a b c d e f g h i j k l m", [&](std::size_t) { return ++calls < 10; }));
  EXPECT_EQ(calls, 10u);
}

}  // namespace
}  // namespace freehold::content
