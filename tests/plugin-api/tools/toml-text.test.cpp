#include "plugin-api/tools/toml-text.hpp"

#include <gtest/gtest.h>

namespace freehold::tools {
namespace {

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(TomlText, RefusesHostileTextWithAPlace) {
  const std::string cases[] = {"[\x01",
                               "\xd1\xbc = 1",
                               "a = \xff",
                               "a = " + repeated("[", 300000),
                               "a" + repeated(".a", 100000) + " = 1",
                               "[a" + repeated(".a", 100000) + "]",
                               "a = [" + repeated("{b.b.b.b.b.b.b.b.b=", 1000),
                               "a",
                               "a = 1\na = 2",
                               "a = \"\n"};
  for (const std::string &text : cases) {
    Mistakes mistakes;
    EXPECT_FALSE(parse_toml(text, mistakes)) << text.substr(0, 60);
    ASSERT_EQ(mistakes.size(), 1u) << text.substr(0, 60);
    EXPECT_EQ(mistakes[0].code, "toml-syntax");
    EXPECT_GT(mistakes[0].line, 0u);
    EXPECT_FALSE(mistakes[0].next_step.empty());
  }
}

TEST(TomlText, DotsInsideTextsAndNumbersAreNoDepth) {
  const std::string dots(1000, '.');
  const std::string cases[] = {"a = \"" + dots + "\"",
                               "a = '" + dots + "'",
                               "a = \"\"\"" + dots + "\\\"" + dots + "\"\"\"\"\"\nb = 1",
                               "# " + dots,
                               "a = [" + repeated("0.5, ", 1000) + "1.5]",
                               "a = '''" + dots + "''" + dots + "'''''\n"};
  for (const std::string &text : cases) {
    Mistakes mistakes;
    EXPECT_TRUE(parse_toml(text, mistakes)) << text.substr(0, 60);
  }
}

TEST(TomlText, EveryCutOfAValidTextIsReadOrRefused) {
  const std::string text =
      "# c\na.b = \"x\\u00e4\"\n[t.'u']\nl = [1, 2.5, '''\nq''', {k = true}]\nd = 2026-11-20T10:00:00Z\n[[e]]\nf = "
      "\"\"\"a\"\"\"\n";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    for (const char end : {'\0', '"', '\'', '[', '.', '\xd1'}) {
      Mistakes mistakes;
      const bool read = parse_toml(text.substr(0, size) + end, mistakes).has_value();
      EXPECT_NE(read, !mistakes.empty()) << size;
    }
  }
}

TEST(TomlText, NearestIsWhatWasMeant) {
  const struct {
    const char *word;
    const char *meant;
  } cases[] = {{"titel", "title"}, {"tilte", "title"}, {"dimensions", "dimension"}, {"nature ", "nature"}, {"xyz", ""},
               {"", ""},           {"tier3", "tier"}};
  for (const auto &one : cases)
    EXPECT_EQ(nearest(one.word, {"title", "dimension", "nature", "tier"}), one.meant) << one.word;
}

TEST(TomlText, QuotedIsFitForAMessage) {
  EXPECT_EQ(in_quotes("a\x1b[31mb\n"), "\"a?[31mb?\"");
  EXPECT_EQ(in_quotes(std::string(58, 'a') + "ää"), "\"" + std::string(58, 'a') + "ä…\"");
}

}  // namespace
}  // namespace freehold::tools
