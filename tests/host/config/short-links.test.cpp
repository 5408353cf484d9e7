#include "host/config/short-links.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace freehold::config {
namespace {

TEST(ShortLinks, AreReadWhateverTheOrderOfTheColumns) {
  const ShortLinks read = parse_short_links("note,target,short\r\nmine,https://mara.example/a,https://sh.example/1\r\n,,https://sh.example/2\r\n", "links.csv");
  ASSERT_TRUE(read.problems.empty()) << to_line(read.problems.front());
  ASSERT_EQ(read.rows.size(), 2u);
  EXPECT_EQ(read.rows[0].target, "https://mara.example/a");
  EXPECT_EQ(read.rows[1].target, "");
  const auto pairs = resolved(read.rows);
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs[0].key, "https://sh.example/1");
}

TEST(ShortLinks, EveryMistakeNamesItsLine) {
  const struct {
    const char *text;
    const char *code;
    std::size_t line;
    std::size_t column;
  } cases[] = {
      {"a,b\n", "missing-key", 1, 1},
      {"short,target\nsh.example/1,https://a.example/\n", "bad-value", 2, 1},
      {"short,target\n\nhttps://sh.example/1,javascript:x\n", "bad-value", 3, 2},
      {"short,target\nhttps://sh.example/1,https://a.example/x y\n", "bad-value", 2, 2},
      {"short,target\nhttps://sh.example/1,https://a.example/\xFC\n", "bad-value", 2, 2},
      {"short,target\nhttps://sh.example/\xC2\x85,https://a.example/\n", "bad-value", 2, 1},
      {"short,target\nhttps://sh.example/1,https://a.example/\nhttps://sh.example/1,https://b.example/\n", "duplicate", 3, 1},
      {"short,target\nhttps://sh.example/1,\"https://a.example/\n", "bad-value", 2, 1},
  };
  for (const auto &one : cases) {
    const ShortLinks read = parse_short_links(one.text, "links.csv");
    ASSERT_FALSE(read.problems.empty()) << one.text;
    EXPECT_EQ(read.problems.back().code, one.code) << one.text;
    EXPECT_EQ(read.problems.back().where.path, "links.csv");
    EXPECT_EQ(read.problems.back().where.line, one.line) << one.text;
    EXPECT_FALSE(read.problems.back().next_step.empty());
  }
}

TEST(ShortLinks, AreRefusedWhereThereAreTooMany) {
  EXPECT_EQ(parse_short_links(std::string((16u << 20) + 1, 'x'), "links.csv").problems.front().code, "too-large");
}

TEST(ShortLinks, WhatIsWrittenIsReadBack) {
  const std::vector<ShortLink> rows = {{"https://sh.example/1", "https://mara.example/a,b", 3, "=site:a.html", 2}, {"https://sh.example/2", "", 1, "say \"x\"", 3}};
  std::ostringstream out;
  write_short_links(rows, out);
  EXPECT_NE(out.str().find("'=site"), std::string::npos);
  const ShortLinks read = parse_short_links(out.str(), "links.csv");
  ASSERT_TRUE(read.problems.empty()) << to_line(read.problems.front());
  ASSERT_EQ(read.rows.size(), 2u);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(read.rows[i].shortened, rows[i].shortened);
    EXPECT_EQ(read.rows[i].target, rows[i].target);
    EXPECT_EQ(read.rows[i].count, rows[i].count);
    EXPECT_EQ(read.rows[i].where, rows[i].where);
  }
}

}  // namespace
}  // namespace freehold::config
