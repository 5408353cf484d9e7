#include "host/content/classify/written-links.hpp"

#include <gtest/gtest.h>

namespace freehold::content {
namespace {

model::ContentItem post(std::string text) {
  model::ContentItem item;
  item.kind = "post";
  item.text = std::move(text);
  return item;
}

TEST(WrittenLinks, AreFoundAsPeopleWriteThem) {
  const struct {
    const char *text;
    std::vector<std::string> urls;
  } cases[] = {
      {"See https://mara.example/a.", {"https://mara.example/a"}},
      {"(https://mara.example/a_(b)) and HTTP://MARA.example!", {"https://mara.example/a_(b))", "HTTP://MARA.example"}},
      {"www.mara.example/x, www. and www.", {"https://www.mara.example/x"}},
      {"Mail mara@lindqvist.example.", {"mailto:mara@lindqvist.example"}},
      {"@mara a@b x@y.c @ @.", {}},
      {"awww.mara.example xhttp://x", {}},
      {"https:// http://. https", {}},
      {"見てhttps://mara.example/aを", {"https://mara.example/a"}},
      {"https://mara.example/?a=mara@lindqvist.example", {"https://mara.example/?a=mara@lindqvist.example"}},
  };
  for (const auto &one : cases) {
    model::ContentItem item = post(one.text);
    add_written_links(item);
    std::vector<std::string> urls;
    for (const model::Link &link : item.links) {
      urls.push_back(link.url);
      EXPECT_TRUE(item.text->substr(link.begin, link.end - link.begin) == link.text) << one.text;
    }
    EXPECT_EQ(urls, one.urls) << one.text;
  }
}

TEST(WrittenLinks, AreNoLinksOnAPageThatHasItsOwn) {
  model::ContentItem item = post("See https://mara.example/a.");
  item.kind = "page";
  item.links.push_back({.url = "/about", .text = "About"});
  EXPECT_FALSE(is_plain(item));
  add_written_links(item);
  EXPECT_EQ(item.links.size(), 1u);
  item.links.clear();
  EXPECT_TRUE(is_plain(item));
  add_written_links(item);
  EXPECT_EQ(item.links.size(), 1u);
  EXPECT_TRUE(is_plain(item)) << "its only link is written in it";
  item.forms.emplace_back();
  EXPECT_FALSE(is_plain(item));
}

TEST(WrittenLinks, OfAReaderAreNotDoubled) {
  model::ContentItem item = post("See https://mara.example/a.");
  item.links.push_back({.url = "https://mara.example/a", .text = "https://mara.example/a", .begin = 4, .end = 26});
  add_written_links(item);
  EXPECT_EQ(item.links.size(), 1u);
}

TEST(WrittenLinks, AreBounded) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "a@";
  for (int i = 0; i < 2000; ++i) text += " www.mara.example";
  model::ContentItem item = post(text);
  add_written_links(item);
  EXPECT_EQ(item.links.size(), 500u);
}

}  // namespace
}  // namespace freehold::content
