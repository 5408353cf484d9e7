#include "host/support/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace freehold {
namespace {

// Characters are looked at many at a time where they can be: each case stands at each place of texts of many lengths and of several scripts.
TEST(IsCleanUtf8, SaysTheSameWhereverItStands) {
  const struct {
    std::string bytes;
    bool clean;
  } cases[] = {
      {"a", true},
      {"\x01", true},
      {"\x7f", true},
      {"\xc3\xa9", true},
      {"\xe2\x82\xac", true},
      {"\xf0\x9f\x8f\xa1", true},
      {std::string(1, '\0'), false},
      {"\x80", false},
      {"\xc0\xaf", false},
      {"\xc1\xbf", false},
      {"\xc3", false},
      {"\xe0\x9f\xbf", false},
      {"\xe0\xa0\x80", true},
      {"\xed\x9f\xbf", true},
      {"\xee\x80\x80", true},
      {"\xe2\x82", false},
      {"\xed\xa0\x80", false},
      {"\xf4\x90\x80\x80", false},
      {"\xff", false},
  };
  const auto times = [](const char *letter, std::size_t count) {
    std::string text;
    for (; count > 0; --count) text += letter;
    return text;
  };
  for (const auto &c : cases) {
    for (const char *letter : {"x", "ж", "字"}) {
      for (std::size_t before = 0; before < 20; ++before) {
        for (std::size_t after = 0; after < 20; ++after) {
          const std::string text = times(letter, before) + c.bytes + times(letter, after);
          EXPECT_EQ(is_clean_utf8(text), c.clean) << testing::PrintToString(text);
        }
      }
    }
  }
}

}  // namespace
}  // namespace freehold
