#include "host/content/classify/text-links.hpp"

#include <gtest/gtest.h>

#include <freehold/abi.h>

namespace freehold::content {
namespace {

struct Case {
  std::string text;
  std::vector<std::string> written;
};

std::vector<TextLink> find(const std::string &text) {
  static const UrlParser urls;
  static PublicSuffixes suffixes = std::move(*PublicSuffixes::builtin());
  return find_text_links(text, urls, suffixes);
}

TEST(TextLinks, AreFoundAsPeopleWriteThem) {
  const std::vector<Case> cases{
      {"See https://mara.example/talk.", {"https://mara.example/talk"}},
      {"https://a.example, http://b.example/x?y=1&z=2#top!", {"https://a.example", "http://b.example/x?y=1&z=2#top"}},
      {"(https://a.example/x_(y)) and [b](https://b.example/)", {"https://a.example/x_(y)", "https://b.example/"}},
      {"HTTPS://A.EXAMPLE/X \"https://b.example\"", {"HTTPS://A.EXAMPLE/X", "https://b.example"}},
      {"Mehr auf www.mara.de/kurs, bis dann", {"www.mara.de/kurs"}},
      {"book at mara.com/call today", {"mara.com/call"}},
      {"\u8BE6\u89C1https://a.cn/x\u3002\u597D", {"https://a.cn/x"}},
      {"\u201Chttps://a.example/\u201D", {"https://a.example/"}},
      {"https://a.example/caf\u00E9 \u2026", {"https://a.example/caf\u00E9"}},
      {"https://mara.example/a/b.com/c", {"https://mara.example/a/b.com/c"}},
  };
  for (const Case &row : cases) {
    std::vector<std::string> written;
    for (const TextLink &link : find(row.text)) written.push_back(row.text.substr(link.begin, link.end - link.begin));
    EXPECT_EQ(written, row.written) << row.text;
  }
  EXPECT_EQ(find("mara.com/call")[0].url, "https://mara.com/call");
}

TEST(TextLinks, OtherDotsAndSlashesAreNone) {
  for (const std::string text : {"and/or", "node.js/express", "README.md/setup", "3.5/4", "me@mara.com/x", "e.g./i.e.", "mara.com", "a.notasuffix/x", "https://", "http://localhost/x",
                                 "https:///x", "www.", "www.x", "xhttps://a.example", "/mara.com", "..../x", "mara.com/ ", "https://[::1"}) {
    EXPECT_TRUE(find(text).empty()) << text << " " << find(text)[0].url;
  }
}

TEST(TextLinks, TakeLinearTime) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "a.com/";
  EXPECT_LE(find(text).size(), kMostTextLinks);
  EXPECT_TRUE(find(std::string(1000000, '/')).empty());
  EXPECT_TRUE(find(std::string(1000000, 'h')).empty());
  find(std::string(1000000, ')'));
  find("https://a.example/" + std::string(4000, ')'));
}

TEST(TextLinks, AreAddedWhereNobodyNamedThem) {
  const UrlParser urls;
  PublicSuffixes suffixes = std::move(*PublicSuffixes::builtin());
  model::ContentItem item;
  item.kind = "post";
  item.text = "Hi https://a.example/";
  item.links.push_back({"https://b.example/", "", "", "", "", ""});
  add_text_links(item, urls, suffixes);
  ASSERT_EQ(item.links.size(), 2u);
  EXPECT_EQ(item.links[1].begin, 3u);
  EXPECT_EQ(item.links[1].end, item.text->size());
  add_text_links(item, urls, suffixes);
  EXPECT_EQ(item.links.size(), 2u);  // they are known now
  item.links.clear();
  item.kind = "page";
  add_text_links(item, urls, suffixes);
  EXPECT_TRUE(item.links.empty());
}

}  // namespace
}  // namespace freehold::content
