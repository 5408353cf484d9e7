#include "host/content/text/unicode.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "host/support/utf8.hpp"

namespace freehold::content {
namespace {

struct Repair {
  std::string input;
  std::string output;
};

TEST(Unicode, RepairsByMaximalSubparts) {
  const std::string r = "\uFFFD";
  const std::vector<Repair> cases{
      {"", ""},
      {"plain \u00FC \u4E2D \U0001F600", "plain \u00FC \u4E2D \U0001F600"},
      {"a\x80z", "a" + r + "z"},
      {"a\xC3", "a" + r},
      {"a\xC3z", "a" + r + "z"},
      {"\xE2\x82z", r + "z"},
      {"\xF0\x9F\x98", r},
      {"\xF0\x9F\x98z", r + "z"},
      {"\xED\xA0\x80", r + r + r},
      {"\xC0\xAF", r + r},
      {"\xF5\x80", r + r},
      {"\xF4\x90\x80\x80", r + r + r + r},
      {"\xE0\x80\x80", r + r + r},
      {std::string("a\0b", 3), "a" + r + "b"},
  };
  for (const Repair &row : cases) {
    EXPECT_EQ(clean_utf8(row.input), row.output) << row.input;
    EXPECT_TRUE(is_clean_utf8(clean_utf8(row.input)));
    EXPECT_EQ(is_well_formed(row.input), row.input == row.output || row.input.size() == 3 + row.input.find('\0') - 1)
        << row.input;
  }
  EXPECT_EQ(repair_utf8(std::string("a\0\xFF", 3)), std::string("a\0", 2) + r);
}

TEST(Unicode, AgreesWithTheHostOnWhatIsClean) {
  std::uint32_t state = 5;
  const std::vector<std::string> pieces{"\xC3", "\xA9", "\xE2", "\x82", "\xAC", "\xF0", "\x9F",
                                        "\xED", "\xA0", "a",    "\xF4", "\x90", "\x8F", "\xBF"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int count = 0; count < round % 9; ++count) {
      state = state * 1664525 + 1013904223;
      text += pieces[(state >> 16) % pieces.size()];
    }
    ASSERT_EQ(is_well_formed(text), is_clean_utf8(text)) << testing::PrintToString(text);
    ASSERT_TRUE(is_clean_utf8(clean_utf8(text)));
    for (std::size_t size = 0; size <= text.size(); ++size) {
      const std::string_view cut = cut_at_character(text, size);
      ASSERT_LE(cut.size(), size);
      ASSERT_LT(size - cut.size(), 4U);
      ASSERT_TRUE(!is_well_formed(text) || is_well_formed(cut));
    }
  }
}

TEST(Unicode, DecodesAndEncodesEveryCharacter) {
  for (char32_t code = 0; code < 0x110000; ++code) {
    if (code == 0xD800) code = 0xE000;
    std::string text;
    append_utf8(code, text);
    const CodePoint read = decode_at(text, 0);
    ASSERT_TRUE(read.valid && read.code == code && read.length == text.size()) << static_cast<std::uint32_t>(code);
  }
  std::string text;
  append_utf8(0xD800, text);
  append_utf8(0x110000, text);
  EXPECT_EQ(text, "\uFFFD\uFFFD");
}

TEST(Unicode, CutsBetweenCharacters) {
  const std::string text = "a\u00FC\u4E2D\U0001F600z";  // 1 2 3 4 1 bytes
  const std::vector<std::size_t> wanted{0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11, 11};
  for (std::size_t size = 0; size < wanted.size(); ++size)
    EXPECT_EQ(cut_at_character(text, size).size(), wanted[size]) << size;
  EXPECT_EQ(character_begin(text, 5), 3U);
  EXPECT_EQ(character_begin(text, 99), text.size());
}

TEST(Unicode, CountsCharacters) {
  EXPECT_EQ(count_characters(""), 0U);
  EXPECT_EQ(count_characters("a\u00FC\u4E2D\U0001F600z"), 5U);
  EXPECT_EQ(count_characters("a\xFF\xC3z"), 4U);
}

}  // namespace
}  // namespace freehold::content
