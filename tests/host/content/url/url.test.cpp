#include "host/content/url/url.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace freehold::content {
namespace {

struct Case {
  std::string input;
  std::string base;
  std::string href;  // empty: no URL
};

TEST(Url, ParsesAndResolves) {
  const std::vector<Case> cases{
      {"https://example.org", "", "https://example.org/"},
      {"  HTTPS://EXAMPLE.org:443/a b?c d#e f \n", "", "https://example.org/a%20b?c%20d#e%20f"},
      {"ht\ntps://exa\tmple.org", "", "https://example.org/"},
      {"../c?x#y", "https://example.org/a/b/d", "https://example.org/a/c?x#y"},
      {"?x", "https://example.org/a?b#c", "https://example.org/a?x"},
      {"#x", "https://example.org/a?b#c", "https://example.org/a?b#x"},
      {"", "https://example.org/a?b#c", "https://example.org/a?b"},
      {"//other.example/x", "https://example.org/a", "https://other.example/x"},
      {"\\\\other.example\\x", "https://example.org/a", "https://other.example/x"},
      {"https:b", "https://example.org/a/c", "https://example.org/a/b"},
      {"http:b", "https://example.org/a/c", "http://b/"},
      {"mailto:a@example.org", "https://example.org/", "mailto:a@example.org"},
      {"tel:+1 555  ?x", "", "tel:+1 555 %20?x"},
      {"#x", "mailto:a@example.org", "mailto:a@example.org#x"},
      {"x", "mailto:a@example.org", ""},
      {"javascript:alert('x y')", "", "javascript:alert('x y')"},
      {"https://b\u00FCcher.example/\u00FC?\u00FC#\u00FC", "", "https://xn--bcher-kva.example/%C3%BC?%C3%BC#%C3%BC"},
      {"https://example.org/\xFF", "", "https://example.org/%EF%BF%BD"},
      {"https://\xFF.org/", "", ""},
      {"https://0x7f.1/", "", "https://127.0.0.1/"},
      {"https://1.2.3.400/", "", ""},
      {"https://[1:0:0:0:0:0:0:1]/", "", "https://[1::1]/"},
      {"https://[::1", "", ""},
      {"https://a:b@c:d@example.org/", "", "https://a:b%40c%3Ad@example.org/"},
      {"https://example.org:99999/", "", ""},
      {"https://exa mple.org/", "", ""},
      {"web+demo:/.//not-a-host/", "", "web+demo:/.//not-a-host/"},
      {"..//x", "web+demo:/a/b", "web+demo:/.//x"},
      {"c:\\x", "file:///d:/y", "c:\\x"},
      {"/x", "file:///C|/y", "file:///C:/x"},
      {"x", "", ""},
      {"", "", ""},
  };
  const UrlParser parser;
  for (const Case &row : cases) {
    const auto base = row.base.empty() ? std::nullopt : parser.parse(row.base);
    const auto url = parser.parse(row.input, base ? &*base : nullptr);
    EXPECT_EQ(url ? url->href() : "", row.href) << row.input << " on " << row.base;
  }
}

TEST(Url, NamesItsParts) {
  const UrlParser parser;
  const auto url = parser.parse("https://me:secret@example.org:8080/a/b?q=1#part");
  ASSERT_TRUE(url);
  EXPECT_EQ(url->scheme(), "https");
  EXPECT_EQ(url->username(), "me");
  EXPECT_EQ(url->password(), "secret");
  EXPECT_EQ(url->host(), "example.org");
  EXPECT_EQ(url->host_and_port(), "example.org:8080");
  EXPECT_EQ(url->port(), 8080);
  EXPECT_EQ(url->path(), "/a/b");
  EXPECT_EQ(url->query(), "q=1");
  EXPECT_EQ(url->fragment(), "part");
  EXPECT_EQ(url->without_fragment(), "https://me:secret@example.org:8080/a/b?q=1");
  EXPECT_TRUE(url->is_web() && url->is_special() && url->has_host() && !url->host_is_ip());
  const auto mail = parser.parse("mailto:a@example.org?");
  ASSERT_TRUE(mail);
  EXPECT_FALSE(mail->has_host() || mail->is_web() || mail->is_special());
  EXPECT_TRUE(mail->has_opaque_path() && mail->has_query() && !mail->has_fragment());
  EXPECT_EQ(mail->host(), "");
  EXPECT_EQ(mail->query(), "");
  EXPECT_TRUE(parser.parse("http://127.1/")->host_is_ip());
  EXPECT_EQ(parser.parse("http://example.org:80/")->port(), std::nullopt);
}

TEST(Url, MemoryIsUsedAgain) {
  const UrlParser parser;
  Url url;
  ASSERT_TRUE(parser.parse_into("http://1.2.3.4:81/a?b#c", nullptr, url));
  EXPECT_FALSE(parser.parse_into("http://", nullptr, url));
  ASSERT_TRUE(parser.parse_into("mailto:x", nullptr, url));
  EXPECT_EQ(url.href(), "mailto:x");
  EXPECT_FALSE(url.port() || url.host_is_ip() || url.has_query() || url.has_fragment());
  EXPECT_EQ(url.path(), "x");
}

TEST(Url, HostsAlone) {
  const UrlParser parser;
  EXPECT_EQ(parser.parse_host("B\u00DCCHER.example"), "xn--bcher-kva.example");
  EXPECT_EQ(parser.parse_host("EXAMPLE.org"), "example.org");
  EXPECT_EQ(parser.parse_host("fa\u00DF.example"), "xn--fa-hia.example");
  EXPECT_EQ(parser.parse_host(""), std::nullopt);
  EXPECT_EQ(parser.parse_host("a b"), std::nullopt);
  EXPECT_EQ(parser.parse_host(std::string(5000, '\xC3')), std::nullopt);
}

// Inputs made to be slow: each is megabytes long and must still parse at once (the suite's time limit is the judge).
TEST(Url, HostileInputsTakeLinearTime) {
  const UrlParser parser;
  const auto base = parser.parse("https://" + std::string(1 << 20, 'a') + "/");
  ASSERT_TRUE(base);
  std::string up;
  for (int count = 0; count < 1 << 18; ++count) up += "../";
  EXPECT_TRUE(parser.parse(up, &*base));
  std::string down_and_up = "https://example.org/";
  for (int count = 0; count < 1 << 18; ++count) down_and_up += "x/../%2e/";
  EXPECT_EQ(parser.parse(down_and_up)->href(), "https://example.org/");
  EXPECT_FALSE(parser.parse("https://" + std::string(1 << 22, ':')));
  EXPECT_FALSE(parser.parse("https://" + std::string(1 << 22, '@')));
  EXPECT_FALSE(parser.parse("https://[" + std::string(1 << 22, ':') + "]"));
  EXPECT_TRUE(parser.parse("a:" + std::string(1 << 22, '/')));
  std::string dotted = "https://";
  for (int count = 0; count < 1 << 20; ++count) dotted += "1.";
  EXPECT_FALSE(parser.parse(dotted));
  std::string umlauts;
  for (int count = 0; count < 1 << 20; ++count) umlauts += "\u00FC";
  EXPECT_FALSE(parser.parse("https://" + umlauts));
  EXPECT_TRUE(parser.parse("https://example.org/" + umlauts));
}

TEST(Url, AnyBytesParseOrNotAndAreStable) {
  const UrlParser parser;
  const auto base = parser.parse("https://example.org/a/b?c#d");
  const std::vector<std::string> pieces{"http", "https", "file",     ":",    "/",   "\\", "?",  "#",
                                        "@",    "[",     "]",        "%",    "%41", ".",  "..", "C|",
                                        "xn--", "1",     "\xC3\xBC", "\xC3", " ",   "\t", "x",  std::string(1, '\0')};
  std::uint32_t state = 3;
  for (int round = 0; round < 50000; ++round) {
    std::string input;
    for (int count = 0; count < round % 12; ++count) {
      state = state * 1664525 + 1013904223;
      input += pieces[(state >> 16) % pieces.size()];
    }
    const auto url = parser.parse(input, &*base);
    if (!url) continue;
    const std::string parts = std::string(url->username()) + std::string(url->password()) + std::string(url->host()) +
                              std::string(url->path()) + std::string(url->query()) + std::string(url->fragment());
    ASSERT_LE(parts.size(), url->href().size()) << input;
    const auto again = parser.parse(url->href());
    ASSERT_TRUE(again) << input << " gave " << url->href();
    ASSERT_EQ(again->href(), url->href()) << input;
  }
}

}  // namespace
}  // namespace freehold::content
