#include "host/support/escape-terminal.hpp"

#include <gtest/gtest.h>

#include "host/support/utf8.hpp"

namespace freehold {
namespace {

struct Case {
  std::string given;
  std::string shown;
};

TEST(TerminalText, ShowsWhatCouldSteerATerminal) {
  const Case cases[] = {
      {"plain, Grüße, 日本", "plain, Grüße, 日本"},
      {"\x1b[31mred", "U+001B[31mred"},
      {"a\rb", "aU+000Db"},
      {"a\nb\tc", "a b c"},
      {std::string("nul\0x", 5), "nulU+0000x"},
      {"del\x7f", "delU+007F"},
      {"c1 \xc2\x9b" "31m", "c1 U+009B31m"},
      {"raw c1 \x9b" "31m", "raw c1 \xef\xbf\xbd" "31m"},
      {"\xe2\x80\xae" "evil", "U+202Eevil"},
      {"zero\xe2\x80\x8bwidth", "zeroU+200Bwidth"},
      {"\xef\xbb\xbf" "bom", "U+FEFFbom"},
      {"tag \xf3\xa0\x81\x81", "tag U+E0041"},
      {"overlong \xc0\xaf", "overlong \xef\xbf\xbd\xef\xbf\xbd"},
      {"surrogate \xed\xa0\x80", "surrogate \xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
      {"cut \xe2\x80", "cut \xef\xbf\xbd\xef\xbf\xbd"},
      {"beyond \xf4\x90\x80\x80!", "beyond \xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd!"},
  };
  for (const Case &c : cases) EXPECT_EQ(TerminalText(c.given).str(), c.shown) << c.given;
}

TEST(TerminalText, EveryByteAndPairOfBytesComesOutCleanAndWithoutControls) {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string given = {static_cast<char>(first), static_cast<char>(second), 'x'};
      const std::string shown = TerminalText(given).str();
      ASSERT_TRUE(is_clean_utf8(shown)) << first << ' ' << second;
      for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto byte = static_cast<unsigned char>(shown[i]);
        ASSERT_TRUE(byte >= 0x20 && byte != 0x7F) << first << ' ' << second;
        ASSERT_FALSE(byte == 0xC2 && static_cast<unsigned char>(shown[i + 1]) < 0xA0) << first << ' ' << second;
      }
    }
  }
}

TEST(TerminalText, IsCutByColumns) {
  EXPECT_EQ(TerminalText("abcdef").truncated(6).str(), "abcdef");
  EXPECT_EQ(TerminalText("abcdefg").truncated(6).str(), "abcde…");
  EXPECT_EQ(TerminalText("abcdefg").truncated(6, true).str(), "abc...");
  EXPECT_EQ(TerminalText("日本語の本").truncated(6).str(), "日本…");
  EXPECT_EQ(TerminalText("ab cdef").truncated(4).str(), "ab…");
  EXPECT_EQ(TerminalText("abc").truncated(0).str(), "");
  std::string pile = "a";
  for (int i = 0; i < 100000; ++i) pile += "\xcc\x81";
  EXPECT_LT(TerminalText(pile).truncated(20).str().size(), 400u);
}

TEST(TerminalText, IsWrappedAtSpaces) {
  const auto texts = [](const std::vector<TerminalText> &lines) {
    std::vector<std::string> out;
    for (const auto &line : lines) out.push_back(line.str());
    return out;
  };
  using Lines = std::vector<std::string>;
  EXPECT_EQ(texts(TerminalText("one two three").wrapped(8)), (Lines{"one two", "three"}));
  EXPECT_EQ(texts(TerminalText("one two").wrapped(7)), (Lines{"one two"}));
  EXPECT_EQ(texts(TerminalText("abcdefghij").wrapped(4)), (Lines{"abcd", "efgh", "ij"}));
  EXPECT_EQ(texts(TerminalText("日本語").wrapped(3)), (Lines{"日", "本", "語"}));
  EXPECT_EQ(texts(TerminalText("").wrapped(10)), (Lines{""}));
  EXPECT_EQ(texts(TerminalText("   ").wrapped(2)), (Lines{""}));
}

TEST(TerminalText, HasAnAsciiForm) { EXPECT_EQ(TerminalText("“Käse” – 5 → 6…").ascii().str(), "\"K?se\" - 5 > 6..."); }

}  // namespace
}  // namespace freehold
