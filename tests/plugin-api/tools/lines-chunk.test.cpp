#include "plugin-api/tools/lines-chunk.hpp"

#include <gtest/gtest.h>

#include "plugin-api/tools/toml-shape.hpp"

namespace freehold::tools {
namespace {

const std::string kKeys = "source: s\nwhy: it says: why\ndate: 2026-11-20\n";
const std::string kList = "%phrases\nlanguage: en\nlist: l\n" + kKeys + "\n";
const std::string kModel = "%model\nname: m\n" + kKeys + "\n";
const std::string kEntry = "%entry\nid: a\nkind: post\nname: A: B\nsource: s\ndate: 2026-11-20\n\n";

TEST(LinesChunk, ReadsAListInOnePass) {
  Mistakes mistakes;
  const std::string chunk = kList + "book a call\ntäglich\n: %\n";
  ASSERT_TRUE(is_lines_chunk(chunk));
  const auto read = read_lines_chunk(chunk, mistakes);
  ASSERT_TRUE(read) << mistakes.at(0).sentence;
  EXPECT_EQ(read->kind, LinesKind::phrases);
  EXPECT_EQ(text_of(read->table, "list"), "l");
  EXPECT_EQ(text_of(read->table, "why"), "it says: why");
  EXPECT_EQ(read->texts, (std::vector<std::string_view>{"book a call", "täglich", ": %"}));
}

TEST(LinesChunk, WritesWhatItReads) {
  for (const std::string &chunk : {kList + "a\nb*\n", kEntry + "a.example\n*.b.example/@\n", kModel + "w:x 12\n\nw:y -3\n", kModel + "w:x 12"}) {
    Mistakes mistakes;
    auto read = read_lines_chunk(chunk, mistakes);
    ASSERT_TRUE(read) << chunk << mistakes.at(0).sentence;
    if (read->kind == LinesKind::phrases) {
      toml::array all;
      for (const std::string_view text : read->texts) all.push_back(std::string(text));
      read->table.insert_or_assign("text", all);
    }
    const std::string written = write_lines_chunk(read->kind, read->table);
    auto again = read_lines_chunk(written, mistakes);
    ASSERT_TRUE(again) << written;
    EXPECT_EQ(written.substr(written.find("\n\n")), chunk.substr(chunk.find("\n\n")));
    EXPECT_EQ(write_lines_chunk(read->kind, read->table), written);
  }
}

TEST(LinesChunk, EveryMistakeHasItsLine) {
  const struct {
    std::string chunk;
    const char *code;
    std::size_t line;
  } cases[] = {
      {"%", "lines-chunk", 1},
      {"%phrase\nlist: l\n\na\n", "lines-chunk", 1},
      {"%phrases\nlist: l\n", "lines-chunk", 1},
      {"%phrases\n\na\n", "missing-key", 1},
      {"%phrases\nlanguage: en\nlist\n\na\n", "lines-chunk", 3},
      {"%phrases\nlist: l\nlist: l\n\na\n", "lines-chunk", 3},
      {"%phrases\nlist: l\xff\n\na\n", "lines-chunk", 2},
      {"%phrases\nlanguage: en\nlist: L l\n" + kKeys + "\na\n", "bad-value", 3},
      {"%phrases\nlanguage: en\nlist: l\nlink: x\n" + kKeys + "\na\n", "unknown-key", 4},
      {"%phrases\nlanguage: en\nlist: l\ntext: x\n" + kKeys + "\na\n", "lines-chunk", 1},
      {kList, "bad-value", 8},
      {kList + "a\n\nb\n", "bad-value", 9},
      {kList + "a\n\xc0\xaf\n", "bad-value", 9},
      {kList + "a\nb\n" + std::string(4097, 'x'), "bad-value", 10},
      {kEntry, "bad-value", 8},
      {kEntry + "a.example\nB.example\n", "bad-value", 8},
      {kEntry + "a.example\n\n", "bad-value", 9},
      {"%entry\nid: a\n\na.example\n", "missing-key", 1},
      {kModel + "w:x 1.5\n", "bad-value", 7},
      {kModel + "w:\xed\xa0\x80 1\n", "bad-value", 7},
      {kModel, "bad-value", 7},
      {kModel + std::string(300000, 'x'), "bad-value", 7},
  };
  for (const auto &one : cases) {
    Mistakes mistakes;
    EXPECT_FALSE(read_lines_chunk(one.chunk, mistakes)) << one.chunk.substr(0, 200);
    ASSERT_FALSE(mistakes.empty()) << one.chunk.substr(0, 200);
    EXPECT_EQ(mistakes[0].code, one.code) << one.chunk.substr(0, 200) << mistakes[0].sentence;
    EXPECT_EQ(mistakes[0].line, one.line) << one.chunk.substr(0, 200) << mistakes[0].sentence;
  }
}

}  // namespace
}  // namespace freehold::tools
