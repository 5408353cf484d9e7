#include "host/support/glob.hpp"

#include <gtest/gtest.h>

#include <string>

namespace freehold {
namespace {

struct Case {
  const char *pattern;
  const char *text;
  bool matches;
};

TEST(Glob, MatchesAsPeopleExpect) {
  constexpr Case kCases[] = {
      {"", "", true},
      {"", "a", false},
      {"blog", "blog", true},
      {"blog", "blogs", false},
      {"*", "", true},
      {"*", "blog", true},
      {"*", "blog/post", false},
      {"blog/*", "blog/post.html", true},
      {"blog/*", "blog/2026/post.html", false},
      {"blog/**", "blog/2026/post.html", true},
      {"blog/**", "blog/", true},
      {"blog/**", "blog", false},
      {"blog/**", "old-blog/post", false},
      {"**/draft", "draft", true},
      {"**/draft", "a/b/draft", true},
      {"**/draft", "a/redraft", false},
      {"a/**/z", "a/z", true},
      {"a/**/z", "a/b/c/z", true},
      {"a/**/z", "a/bz", false},
      {"**/**/z", "z", true},
      {"**", "any/thing at all", true},
      {"*.html", "index.html", true},
      {"*.html", "a/index.html", false},
      {"**.html", "a/index.html", true},
      {"p?st", "post", true},
      {"p?st", "p/st", false},
      {"p?st", "pst", false},
      {"thought-leader/*", "thought-leader/sale-on-feed", true},
      {"a*b*c", "a-b-b-c", true},
      {"a*b*c", "a-b-b", false},
      {"[a]", "a", false},
  };
  for (const Case &c : kCases) EXPECT_EQ(matches_glob(c.pattern, c.text), c.matches) << c.pattern << " | " << c.text;
}

// A matcher that tries again and again would need 2^30 steps here.
TEST(Glob, TakesNoLongerForPatternsThatAreMadeToBeSlow) {
  std::string pattern;
  for (int i = 0; i < 30; ++i) pattern += "**a*";
  EXPECT_FALSE(matches_glob(pattern + "b", std::string(2000, 'a')));
  EXPECT_TRUE(matches_glob(pattern + "b", std::string(2000, 'a') + "b"));
}

}  // namespace
}  // namespace freehold
