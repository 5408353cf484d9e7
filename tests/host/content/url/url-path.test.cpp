#include "host/content/url/url-path.hpp"

#include <gtest/gtest.h>

namespace freehold::content {
namespace {

TEST(PlainPath, EndsWhereThePathDoes) {
  EXPECT_EQ(plain_path("a/b.html"), 8u);
  EXPECT_EQ(plain_path("a/b.html?c=/../d"), 8u);
  EXPECT_EQ(plain_path("a%20b/c~d,e;f=g@h:i!$&'()*+|[]#"), 30u);
  EXPECT_EQ(plain_path("a//b/"), 5u);
  EXPECT_EQ(plain_path("a..b/c.%2e"), 10u);
}

TEST(PlainPath, IsNoneWhereSomethingIsToBeDone) {
  for (const char *text : {"", "?a", "#a", ".", "..", "./a", "a/.", "a/../b", "a/.b", "%2e/a", "a/%2E%2e", "%41", "a b", "a\\b", "a\"b", "a<b", "a>b", "a`b", "a^b", "a{b", "a}b",
                           "a\x7F" "b", "a\xC3\xA9", "a\tb"}) {
    EXPECT_EQ(plain_path(text), 0u) << text;
  }
}

// What is said to be plain is copied as it is.
TEST(PlainPath, AgreesWithItsSegments) {
  constexpr std::string_view bytes = "a/.%?#\\ \"<>`^{}|[]~2eE:;=@!\x7F\xC3";
  for (const char first : bytes) {
    for (const char second : bytes) {
      for (const char third : bytes) {
        const std::string text{first, second, third};
        const std::size_t plain = plain_path(text);
        if (plain == 0) continue;
        std::string written;
        append_segments(std::string_view(text).substr(0, plain), {true, false}, 0, written);
        ASSERT_EQ(written, "/" + text.substr(0, plain));
        ASSERT_TRUE(plain == text.size() || text[plain] == '?' || text[plain] == '#') << text;
      }
    }
  }
}

}  // namespace
}  // namespace freehold::content
