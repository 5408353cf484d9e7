#include "host/content/url/normalise.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace freehold::content {
namespace {

struct Case {
  std::string input;
  std::string canonical;
  std::string key;
};

TEST(Normalise, OneFormForOnePage) {
  const std::vector<Case> cases{
      {"HTTP://WWW.Example.ORG:80", "http://www.example.org/", "example.org/"},
      {"https://example.org:8443/a", "https://example.org:8443/a", "example.org:8443/a"},
      {"https://user:word@example.org./a", "https://example.org/a", "example.org/a"},
      {"https://example.org/a#part", "https://example.org/a", "example.org/a"},
      {"https://example.org/a/", "https://example.org/a", "example.org/a"},
      {"https://example.org/a//", "https://example.org/a", "example.org/a"},
      {"https://example.org/index.html", "https://example.org/", "example.org/"},
      {"https://example.org/a/INDEX.PHP?x=1", "https://example.org/a?x=1", "example.org/a?x=1"},
      {"https://example.org/a/index.html/index.htm", "https://example.org/a", "example.org/a"},
      {"https://example.org/myindex.html", "https://example.org/myindex.html", "example.org/myindex.html"},
      {"https://example.org/?utm_source=x&UTM_Medium=y", "https://example.org/", "example.org/"},
      {"https://example.org/?a=1&fbclid=2&b=3&gclid=4", "https://example.org/?a=1&b=3", "example.org/?a=1&b=3"},
      {"https://example.org/?mc_cid=1&mc_eid=2&&id=%7e", "https://example.org/?id=~", "example.org/?id=~"},
      {"https://example.org/?utm%5Fsource=x&utm=1", "https://example.org/?utm=1", "example.org/?utm=1"},
      {"https://example.org/?utm_a_name_of_more_than_24_letters=1", "https://example.org/", "example.org/"},
      {"https://example.org/?b&a", "https://example.org/?b&a", "example.org/?b&a"},
      {"https://example.org/?", "https://example.org/", "example.org/"},
      {"https://example.org/%41%2d%2f%c3%bc", "https://example.org/A-%2F%C3%BC", "example.org/A-%2F%C3%BC"},
      {"https://example.org/%4%31", "https://example.org/%4%31", "example.org/%4%31"},
      {"https://example.org/%%34%31x", "https://example.org/%%341x", "example.org/%%341x"},
      {"https://example.org/a/../b/./c", "https://example.org/b/c", "example.org/b/c"},
      {"https://www.example/", "https://www.example/", "www.example/"},
      {"https://www.www.example.org/", "https://www.www.example.org/", "www.example.org/"},
      {"https://b\u00FCcher.example/\u00FC", "https://xn--bcher-kva.example/%C3%BC", "xn--bcher-kva.example/%C3%BC"},
      {"mailto:Someone@example.org?subject=x", "mailto:Someone@example.org?subject=x",
       "mailto:Someone@example.org?subject=x"},
      {"ftp://example.org/index.html#x", "ftp://example.org/index.html", "ftp://example.org/index.html"},
  };
  const UrlParser parser;
  for (const Case &row : cases) {
    const auto url = parser.parse(row.input);
    ASSERT_TRUE(url) << row.input;
    EXPECT_EQ(canonical(*url), row.canonical) << row.input;
    EXPECT_EQ(page_key(*url), row.key) << row.input;
    const auto again = parser.parse(row.canonical);
    ASSERT_TRUE(again) << row.canonical;
    EXPECT_EQ(canonical(*again), row.canonical) << row.input;
  }
}

TEST(Normalise, TwiceIsOnceForAnyBytes) {
  const UrlParser parser;
  const std::vector<std::string> pieces{"%", "2",     "5", "4", "1", "/",   "..",  ".",  "index.html", "?",
                                        "&", "utm_x", "=", "#", "a", "%2e", "%41", "\\", "\xC3\xA9",   ";"};
  std::uint32_t state = 7;
  for (int round = 0; round < 20000; ++round) {
    std::string input = "https://example.org/";
    for (int count = 0; count < round % 14; ++count) {
      state = state * 1664525 + 1013904223;
      input += pieces[(state >> 16) % pieces.size()];
    }
    const auto url = parser.parse(input);
    ASSERT_TRUE(url) << input;
    const std::string once = canonical(*url);
    const auto again = parser.parse(once);
    ASSERT_TRUE(again) << once;
    ASSERT_EQ(canonical(*again), once) << input;
    ASSERT_EQ(page_key(*again), page_key(*url)) << input;
  }
}

TEST(Normalise, HostsAreComparable) {
  EXPECT_EQ(comparable_host("www.example.org"), "example.org");
  EXPECT_EQ(comparable_host("example.org."), "example.org");
  EXPECT_EQ(comparable_host("www.org"), "www.org");
  EXPECT_EQ(comparable_host(""), "");
  EXPECT_EQ(comparable_host("."), ".");
}

TEST(Normalise, TrackingParametersAreKnown) {
  for (const char *name :
       {"utm_source", "UTM_CAMPAIGN", "fbclid", "GCLID", "mc_cid", "msclkid", "_hsenc", "mtm_campaign"})
    EXPECT_TRUE(is_tracking_parameter(name)) << name;
  for (const char *name : {"", "u", "utm", "id", "page", "q", "lang", "gclidx", "ref"})
    EXPECT_FALSE(is_tracking_parameter(name)) << name;
}

}  // namespace
}  // namespace freehold::content
