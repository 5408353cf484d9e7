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

TEST(WrittenLinks, MailIsFoundAsPeopleWriteIt) {
  const struct {
    const char *text;
    std::vector<std::string> urls;
  } cases[] = {
      {"Mail mara@lindqvist.example.", {"mailto:mara@lindqvist.example"}},
      {"(m.l+x@lindqvist.example)", {"mailto:m.l+x@lindqvist.example"}},
      {"@mara a@b x@y.c @ @. a@.example", {}},
      {"a@lindqvist.example@b.example", {"mailto:a@lindqvist.example"}},
  };
  for (const auto &one : cases) {
    model::ContentItem item = post(one.text);
    add_written_mail(item);
    std::vector<std::string> urls;
    for (const model::Link &link : item.links) {
      urls.push_back(link.url.string());
      EXPECT_EQ(item.text->substr(link.begin, link.end - link.begin), link.text) << one.text;
      EXPECT_TRUE(is_written(item, link)) << one.text;
    }
    EXPECT_EQ(urls, one.urls) << one.text;
  }
}

TEST(WrittenLinks, APageWithLinksOfItsOwnIsNoPlainText) {
  model::ContentItem item = post("Write to mara@lindqvist.example.");
  item.kind = "page";
  item.links.push_back({.url = "/about", .text = "About"});
  EXPECT_FALSE(is_plain(item));
  add_written_mail(item);
  EXPECT_EQ(item.links.size(), 1u);
  item.links.clear();
  EXPECT_TRUE(is_plain(item));
  add_written_mail(item);
  EXPECT_EQ(item.links.size(), 1u);
  EXPECT_TRUE(is_plain(item)) << "its only link is written in it";
  item.forms.emplace_back();
  EXPECT_FALSE(is_plain(item));
}

TEST(WrittenLinks, AreThoseWhoseWordsAreTheirAddress) {
  const model::ContentItem item = post("See https://mara.example/a or a.example/b or the guide.");
  EXPECT_TRUE(is_written(item, {.url = "https://mara.example/a", .text = "https://mara.example/a", .begin = 4, .end = 26}));
  EXPECT_TRUE(is_written(item, {.url = "https://a.example/b", .text = "a.example/b", .begin = 30, .end = 41}));
  EXPECT_FALSE(is_written(item, {.url = "https://mara.example/guide", .text = "the guide", .begin = 45, .end = 54}));
  EXPECT_FALSE(is_written(item, {.url = "https://mara.example/guide", .text = "https://mara.example/guide"})) << "attached, not in the text";
}

TEST(WrittenLinks, AreBounded) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "a@";
  for (int i = 0; i < 2000; ++i) text += " a@mara.example";
  model::ContentItem item = post(text);
  add_written_mail(item);
  EXPECT_EQ(item.links.size(), 200u);
}

}  // namespace
}  // namespace freehold::content
