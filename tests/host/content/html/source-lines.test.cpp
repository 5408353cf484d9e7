// Lines as counting one by one finds them, in whatever order they are asked for.
#include "host/content/html/source-lines.hpp"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace freehold::content {
namespace {

std::uint64_t counted(std::string_view source, std::uint64_t offset) {
  std::uint64_t line = 1;
  for (std::uint64_t i = 0; i < offset; ++i) line += source[i] == '\n' ? 1 : 0;
  return line;
}

TEST(SourceLines, CountsLineFeedsBefore) {
  SourceLines lines("one\ntwo\r\n\nfour");
  EXPECT_EQ(lines.line_of(0), 1u);
  EXPECT_EQ(lines.line_of(3), 1u) << "a line feed is the last byte of its line";
  EXPECT_EQ(lines.line_of(4), 2u);
  EXPECT_EQ(lines.line_of(10), 4u);
  EXPECT_EQ(lines.line_of(14), 4u) << "behind the last byte";
  EXPECT_EQ(SourceLines("").line_of(0), 1u);
}

TEST(SourceLines, AnswersInAnyOrder) {
  std::mt19937 random(7);
  std::string source(20000, 'x');
  for (char &c : source) {
    if (random() % 3 == 0) c = '\n';
  }
  source.replace(5000, 9000, 9000, '\n');  // more of them than a byte counts
  SourceLines lines(source);
  for (int i = 0; i < 2000; ++i) {
    const std::uint64_t offset = random() % (source.size() + 1);
    ASSERT_EQ(lines.line_of(offset), counted(source, offset)) << offset;
  }
}

}  // namespace
}  // namespace freehold::content
