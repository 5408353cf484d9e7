#include "plugin-api/tools/page-chunk.hpp"

#include <gtest/gtest.h>

#include "plugin-api/tools/toml-shape.hpp"

namespace freehold::tools {
namespace {

const std::string kRule = "[[rule]]\nid = 'p/a'\ntitle = 't'\n";

TEST(PageChunk, GivesBackRuleAndPage) {
  for (const char *page : {"", "# A\n“quoted” '''\"\"\" \\ \t\n", "+++\nnot an end\n+++\n", "%page\n\n"}) {
    const std::string chunk = write_page_chunk(kRule, page);
    ASSERT_TRUE(is_page_chunk(chunk));
    Mistakes mistakes;
    const auto read = read_page_chunk(chunk, mistakes);
    ASSERT_TRUE(read) << mistakes.at(0).sentence;
    EXPECT_EQ(read->table.at_path("rule[0].id").value<std::string>(), "p/a");
    EXPECT_EQ(read->page, page);
  }
  EXPECT_FALSE(is_page_chunk("%page"));
  EXPECT_FALSE(is_page_chunk("%phrases\n"));
}

TEST(PageChunk, EveryMistakeHasItsLine) {
  const struct {
    std::string chunk;
    const char *code;
    std::size_t line;
  } cases[] = {
      {"%page\n", "page-chunk", 1},
      {"%page\n" + kRule, "page-chunk", 1},
      {"%page\n" + kRule + "+++", "page-chunk", 1},
      {"%page\n+++\n", "page-chunk", 1},
      {"%page\n" + kRule + kRule + "+++\n", "page-chunk", 1},
      {"%page\n" + kRule + "[plugin]\nid = 'p'\nversion = '1'\ntitle = 't'\n+++\n", "page-chunk", 1},
      {"%page\n" + kRule + "page = 'twice'\n+++\n", "page-chunk", 1},
      {"%page\n" + kRule + "x = \n+++\n", "toml-syntax", 5},
      {"%page\n" + kRule + "titel = 'x'\n+++\n", "unknown-key", 5},
      {"%page\nrule = [1]\n+++\n", "wrong-type", 2},
      {"%page\n" + kRule + "+++\n\xff\n", "bad-value", 0},
      {"%page\n" + kRule + "+++\n" + std::string(kLongestPage + 1, 'x'), "bad-value", 0},
  };
  for (const auto &one : cases) {
    Mistakes mistakes;
    EXPECT_FALSE(read_page_chunk(one.chunk, mistakes)) << one.chunk.substr(0, 200);
    ASSERT_FALSE(mistakes.empty()) << one.chunk.substr(0, 200);
    EXPECT_EQ(mistakes[0].code, one.code) << one.chunk.substr(0, 200) << mistakes[0].sentence;
    EXPECT_EQ(mistakes[0].line, one.line) << one.chunk.substr(0, 200) << mistakes[0].sentence;
  }
}

}  // namespace
}  // namespace freehold::tools
