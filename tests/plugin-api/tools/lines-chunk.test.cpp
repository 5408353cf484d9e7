#include "plugin-api/tools/lines-chunk.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "plugin-api/tools/manifest-shape.hpp"

namespace freehold::tools {
namespace {

const std::string kKeys = "source: s\nwhy: it says: why\ndate: 2026-11-20\n";
const std::string kListHead = "%phrases\nlanguage: en\nlist: l\n" + kKeys + "\n";
const std::string kModelHead = "%model\nname: m\n" + kKeys + "\n";
const std::string kEntryHead = "%entry\nid: a\nkind: post\nname: A: B\nsource: s\ndate: 2026-11-20\n\n";

TEST(LinesChunk, ReadsAListInOnePass) {
  Mistakes mistakes;
  const std::string chunk = kListHead + "book a call\ntäglich\n: %\n";
  ASSERT_TRUE(is_lines_chunk(chunk));
  const auto read = read_lines_chunk(chunk, mistakes);
  ASSERT_TRUE(read) << mistakes.at(0).sentence;
  EXPECT_EQ(read->kind, LinesKind::phrases);
  EXPECT_EQ(read->text("list"), "l");
  EXPECT_EQ(read->text("why"), "it says: why");
  EXPECT_TRUE(read->has("date") && !read->has("name") && read->text("name").empty());
  EXPECT_EQ(read->lines, "book a call\ntäglich\n: %\n");
}

// The table that a chunk stands for.
toml::table table_of(const LinesChunk &chunk) {
  toml::table table;
  for (const auto &[key, value] : chunk.values) table.insert(key, std::string(value));
  if (chunk.kind == LinesKind::model) {
    table.insert("weights", std::string(chunk.lines));
    return table;
  }
  toml::array all;
  std::istringstream lines{std::string(chunk.lines)};
  for (std::string line; std::getline(lines, line);) all.push_back(line);
  table.insert(chunk.kind == LinesKind::entry ? "match" : "text", all);
  return table;
}

TEST(LinesChunk, WritesWhatItReads) {
  for (const std::string &chunk : {kListHead + "a\nb*\n", kEntryHead + "a.example\n*.b.example/@\n", kModelHead + "w:x 12\n\nw:y -3\n", kModelHead + "w:x 12"}) {
    Mistakes mistakes;
    const auto read = read_lines_chunk(chunk, mistakes);
    ASSERT_TRUE(read) << chunk << mistakes.at(0).sentence;
    const std::string written = write_lines_chunk(read->kind, table_of(*read));
    const auto again = read_lines_chunk(written, mistakes);
    ASSERT_TRUE(again) << written;
    EXPECT_EQ(written.substr(written.find("\n\n")), chunk.substr(chunk.find("\n\n")));
    EXPECT_EQ(write_lines_chunk(again->kind, table_of(*again)), written);
  }
}

// Whatever is done to a byte: what is taken passes the check of its table, and what is refused has a reason.
TEST(LinesChunk, TakesWhatTheShapeTakes) {
  for (const std::string &whole : {kListHead + "a\nb*\nüber\n", kEntryHead + "a.example\n*.b.example/@\n", kModelHead + "w:x 12\n\nw:y -3\n"}) {
    const Shape &shape = whole.starts_with("%p") ? kPhrases : whole.starts_with("%e") ? kEntry : kModel;
    for (std::size_t at = 0; at < whole.size(); ++at) {
      for (const char *other : {"", "\n", ": ", "A", "%", "\xff", "\u00e4", "2"}) {
        std::string chunk = whole;
        chunk.replace(at, 1, other);
        if (!is_lines_chunk(chunk)) continue;
        Mistakes mistakes;
        const auto read = read_lines_chunk(chunk, mistakes);
        ASSERT_EQ(read.has_value(), mistakes.empty()) << chunk;
        if (!read) continue;
        check(table_of(*read), shape, mistakes);
        EXPECT_TRUE(mistakes.empty()) << chunk << mistakes.at(0).sentence;
      }
    }
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
      {kListHead, "bad-value", 8},
      {kListHead + "a\n\nb\n", "bad-value", 9},
      {kListHead + "a\n\xc0\xaf\n", "bad-value", 9},
      {kListHead + "a\nb\n" + std::string(4097, 'x'), "bad-value", 10},
      {kEntryHead, "bad-value", 8},
      {kEntryHead + "a.example\nB.example\n", "bad-value", 8},
      {kEntryHead + "a.example\n\n", "bad-value", 9},
      {"%entry\nid: a\n\na.example\n", "missing-key", 1},
      {kModelHead + "w:x 1.5\n", "bad-value", 7},
      {kModelHead + "w:\xed\xa0\x80 1\n", "bad-value", 7},
      {kModelHead, "bad-value", 7},
      {kModelHead + std::string(300000, 'x'), "bad-value", 7},
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
