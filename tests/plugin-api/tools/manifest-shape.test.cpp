#include "plugin-api/tools/manifest-shape.hpp"

#include <gtest/gtest.h>

namespace freehold::tools {
namespace {

TEST(ManifestShape, Ids) {
  for (const char *id : {"website", "com.example.like-bait", "x", "a1"}) EXPECT_TRUE(is_plugin_id(id)) << id;
  for (const char *id : {"", "-a", "a.", "A", "a/b", "a_b", "ä"}) EXPECT_FALSE(is_plugin_id(id)) << id;
  for (const char *id : {"website/dead-end", "com.example/x"}) EXPECT_TRUE(is_rule_id(id)) << id;
  for (const char *id : {"website", "website/", "/x", "a/b/c", "a/b.c"}) EXPECT_FALSE(is_rule_id(id)) << id;
  EXPECT_FALSE(is_plain_id(std::string(101, 'a')));
}

TEST(ManifestShape, Matches) {
  for (const char *match : {"calendly.com", "*.ghost.io", "amazon.*", "amazon.*/shop/", "youtube.com/@", "*?awc",
                            "etsy.com?utm_medium=affiliate", "twitter.com/home?status", "xn--bcher-kva.example", "*/media-kit", "*/*.pdf", "#mc_embed_signup", ".letter-form-*",
                            "[data-portal]"}) {
    EXPECT_TRUE(is_match(match)) << match;
  }
  for (const char *match : {"", "*", "*.", "localhost", "https://a.example", "A.example", "a.example/b c", "a..example",
                            "a.example?", "*/", "*/a/b", "*/A", "*/*", "*/a?b", "a.*.b", "-a.example", "a.example#x", ".*", "#", "#a b", "[data-portal",
                            "[x*]"}) {
    EXPECT_FALSE(is_match(match)) << match;
  }
}

TEST(ManifestShape, WaysToUnwrap) {
  for (const char *way : {"parameter:q", "path", "base64", "base64-json:e"}) EXPECT_TRUE(is_unwrap(way)) << way;
  for (const char *way : {"", "parameter", "parameter:", "path:x", "rot13", "base64-json:"}) EXPECT_FALSE(is_unwrap(way)) << way;
}

struct Case {
  const char *text;
  const char *code;
  std::size_t line;
  std::size_t column;
  const char *says;  // part of the sentence or next step
};

TEST(ManifestShape, EveryMistakeHasItsPlace) {
  const Case cases[] = {
      {"plugn = 1", "unknown-key", 1, 1, "Did you mean plugin?"},
      {"[plugin]\nid = 'a'\nversion = '1'", "missing-key", 1, 1, "title"},
      {"[plugin]\nid = 'A'\nversion = '1'\ntitle = 't'", "bad-value", 2, 6, "plugin id"},
      {"[plugin]\nid = 'a'\nversion = 1\ntitle = 't'", "wrong-type", 3, 11, "quotation marks"},
      {"plugin = {id = 'a', version = '1', title = 't', roles = ['reder']}", "bad-value", 1, 58, "reader, item-rules"},
      {"plugin = {id = 'a', version = '1', title = 't', require = ['html']}", "bad-value", 1, 60, "freehold.html/1"},
      {"plugin = {id = 'a', version = '1', title = \"\\u0000\"}", "bad-value", 1, 44, "NUL"},
      {"plugin = {id = 'a', version = '1', title = ''}", "bad-value", 1, 44, "empty"},
      {"[[rule]]\nid = 'a/b'\ntier = 'D'", "bad-value", 3, 8, "A, B, C"},
      {"[[rule]]\nid = 'a/b'\nneeds_text = 'yes'", "wrong-type", 3, 14, "true or false"},
      {"[[rule]]\nid = 'a/b'\nclaims = 9", "wrong-type", 3, 10, "[1, 2]"},
      {"[[rule]]\nid = 'a/b'\nclaims = ['9']", "wrong-type", 3, 11, "[1, 2]"},
      {"[[rule]]\nid = 'a/b'\nclaims = [9, 17]", "bad-value", 3, 14, "from 1 to 16"},
      {"rule = 3", "wrong-type", 1, 8, "[[…]]"},
      {"rule = [3]", "wrong-type", 1, 9, ""},
      {"[[entry]]\nid = 'a'\nmatch = []\nkind = 'k'\nname = 'n'\nsource = 's'\ndate = '2026-11-20'", "bad-value", 3, 9,
       "at least one"},
      {"[[entry]]\nid = 'a'\nmatch = ['a.example']\nkind = 'k'\nname = 'n'\nsource = 's'\ndate = '20.11.2026'",
       "bad-value", 7, 8, "2026-11-20"},
      {"[rule-set]\nid = 'a'\nversion = '1'\n[[rule-set.rule]]\nid = 'a/b'\nweight = -1", "bad-value", 6, 10, "from 0"},
      {"[rule-set]\nid = 'a'\nversion = '1'\n[[rule-set.rule]]\nid = 'a/b'\nweight = 1\ngate = {under = nan, cap = 1}",
       "bad-value", 7, 17, "from 0 to 1"},
  };
  for (const Case &one : cases) {
    Mistakes mistakes;
    const auto table = parse_toml(one.text, mistakes);
    ASSERT_TRUE(table) << one.text;
    check(*table, kChunk, mistakes);
    ASSERT_EQ(mistakes.size(), 1u) << one.text;
    EXPECT_EQ(mistakes[0].code, one.code) << one.text;
    EXPECT_EQ(mistakes[0].line, one.line) << one.text;
    EXPECT_EQ(mistakes[0].column, one.column) << one.text;
    EXPECT_NE((mistakes[0].sentence + mistakes[0].next_step).find(one.says), std::string::npos)
        << mistakes[0].sentence << mistakes[0].next_step;
  }
}

}  // namespace
}  // namespace freehold::tools
