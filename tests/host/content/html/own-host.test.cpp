#include "host/content/html/own-host.hpp"

#include <gtest/gtest.h>

namespace freehold::content {
namespace {

OwnHost own_host(std::string_view source) {
  Document document;
  TreeBuilder().build(source, {}, document);
  OwnHost own;
  own.read(document);
  return own;
}

TEST(OwnHost, PartsOfAnAddress) {
  const struct {
    std::string_view address, scheme, host, path, rest;
  } cases[] = {
      {"https://mara.example:8080/a/b?c#d", "https", "mara.example", ":8080/a/b", "?c#d"},
      {"//mara.example", "", "mara.example", "", ""},
      {"/a/b", "", "", "/a/b", ""},
      {"#part", "", "", "", "#part"},
      {"mailto:m@mara.example?subject=x", "mailto", "", "m@mara.example", "?subject=x"},
      {"chat://send?text=x", "chat", "send", "", "?text=x"},
      {"a b: c", "", "", "a b: c", ""},
      {"", "", "", "", ""},
      {"://", "", "", "://", ""},
  };
  for (const auto &test : cases) {
    const AddressParts parts = parts_of_address(test.address);
    EXPECT_EQ(parts.scheme, test.scheme) << test.address;
    EXPECT_EQ(parts.host, test.host) << test.address;
    EXPECT_EQ(parts.path, test.path) << test.address;
    EXPECT_EQ(parts.rest, test.rest) << test.address;
  }
}

TEST(OwnHost, IsWhatThePageSaysElseWhatMostLinksName) {
  const struct {
    std::string_view source, address;
    bool home;
  } cases[] = {
      {"<link rel=canonical href=https://www.mara.example/a>", "https://blog.Mara.example/b", true},
      {"<meta property=og:url content=https://mara.co.uk/>", "//shop.mara.co.uk", true},
      {"<meta property=og:url content=https://mara.co.uk/>", "https://other.co.uk/", false},
      {"<a href=https://mara.example/a></a><a href=//net.example></a><a href=https://mara.example/b></a>", "https://mara.example/c", true},
      {"<a href=https://mara.example/a></a><a href=//net.example></a>", "https://mara.example/c", false},
      {"", "/a", true},
      {"", "mailto:m@mara.example", false},
      {"", "https://mara.example/", false},
      {"<link rel=canonical href=https://localhost/a>", "https://localhost", true},
  };
  for (const auto &test : cases) {
    EXPECT_EQ(own_host(test.source).leads_home(parts_of_address(test.address)), test.home) << test.source << ' ' << test.address;
  }
}

TEST(OwnHost, KnowsTheFirstPage) {
  EXPECT_TRUE(own_host("<link rel=canonical href=https://mara.example>").is_home());
  EXPECT_TRUE(own_host("<meta property=og:url content=https://mara.example/>").is_home());
  EXPECT_FALSE(own_host("<link rel=canonical href=https://mara.example/a>").is_home());
  EXPECT_FALSE(own_host("<link rel=canonical href=/>").is_home());
  EXPECT_FALSE(own_host("").is_home());
}

TEST(OwnHost, KnowsShareLinks) {
  const OwnHost own = own_host("<link rel=canonical href=https://www.mara.example/a>");
  for (const std::string_view address : {"https://net.example/sharer.php?u=https%3A%2F%2Fwww.mara.example%2Fa", "chat://send?text=mara.example",
                                         "mailto:?body=https://mara.example/a", "//net.example/intent/note?url=MARA.example"}) {
    EXPECT_TRUE(own.hands_on(parts_of_address(address))) << address;
  }
  for (const std::string_view address : {"https://net.example/share", "/share?u=mara.example", "mailto:m@mara.example", "https://net.example/u/9?or=mara.example"}) {
    EXPECT_FALSE(own.hands_on(parts_of_address(address))) << address;
  }
}

}  // namespace
}  // namespace freehold::content
