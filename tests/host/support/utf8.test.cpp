#include "host/support/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace freehold {
namespace {

// Characters are looked at eight bytes at a time where they can be: each case stands at each place of texts of many lengths.
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
      {"\xc3", false},
      {"\xe2\x82", false},
      {"\xed\xa0\x80", false},
      {"\xf4\x90\x80\x80", false},
      {"\xff", false},
  };
  for (const auto &c : cases) {
    for (std::size_t before = 0; before < 20; ++before) {
      for (std::size_t after = 0; after < 20; ++after) {
        const std::string text = std::string(before, 'x') + c.bytes + std::string(after, 'y');
        EXPECT_EQ(is_clean_utf8(text), c.clean) << testing::PrintToString(text);
      }
    }
  }
}

}  // namespace
}  // namespace freehold
