// What is remembered of the pages before changes nothing: every link becomes what it would have become on its page alone.
#include "host/content/classify/known-links.hpp"

#include <freehold/abi.h>
#include <gmock/gmock.h>

#include "host/content/classify/completer.hpp"

namespace freehold::content {
namespace {

model::Plan plan() {
  model::CatalogueEntry booking, shortener;
  booking.id = "services/agenda", booking.match = "book.example", booking.kind = "booking", booking.platform = "agenda";
  shortener.id = "services/short", shortener.match = "sh.example", shortener.kind = "shortener";
  model::Plan out;
  out.catalogue = {booking, shortener};
  out.link_map = {{"https://sh.example/b", "https://one.example/b"}};
  out.own_hosts = {"second.example"};
  return out;
}

model::ContentItem page(std::string url, std::string path) {
  model::ContentItem item;
  item.id = item.path = std::move(path);
  if (!url.empty()) item.url = std::move(url);
  const struct {
    const char *url, *rel;
  } menu[] = {{"/a", ""},
              {"/b", ""},
              {"/b#part", ""},
              {"b", ""},
              {"//one.example/b", ""},
              {"https://one.example/b", ""},
              {"https://second.example/x", ""},
              {"https://book.example/mara", ""},
              {"https://sh.example/b", ""},
              {"https://sh.example/c", "nofollow"},
              {"https://other.example/x", "me"},
              {"https://other.example/x", "sponsored"},
              {"https://other.example/x", ""},
              {"mailto:mara@one.example", ""},
              {"/\x01", ""},
              {"https://", ""}};
  for (int again = 0; again < 2; ++again) {
    for (const auto &entry : menu) {
      model::Link link;
      link.url = entry.url, link.rel = entry.rel, link.text = "here";
      item.links.push_back(std::move(link));
    }
  }
  return item;
}

std::string words_of(const model::ContentItem &item) {
  std::string words;
  for (const model::Link &link : item.links) {
    words += link.url.string() + ' ' + link.kind.string() + ' ' + link.platform.string() + ' ' + link.service.string() + ' ' + std::to_string(link.flags) + '\n';
  }
  return words;
}

TEST(KnownLinks, MakeNoDifference) {
  const model::Plan plan_ = plan();
  Completer after_others(plan_);
  for (const char *url : {"https://one.example/a", "https://one.example/b", "https://one.example/b?x#y", "http://one.example/b", "https://www.one.example/b",
                          "https://two.example/b", "https://one.example:8080/b", "", "ftp://one.example/b", "https://one.example/b"}) {
    for (const char *path : {"a", "b"}) {
      Completer alone(plan_);
      model::ContentItem expected = page(url, path), found = page(url, path);
      alone.complete(expected);
      after_others.complete(found);
      EXPECT_EQ(words_of(found), words_of(expected)) << url << ' ' << path;
    }
  }
}

model::Link link_to(const char *url) {
  model::Link link;
  link.url = url;
  return link;
}

TEST(KnownLinks, AreThoseOfOneSite) {
  UrlParser urls;
  KnownLinks known;
  const auto begin = [&](const char *page, bool address_known = true) { known.begin_page(*urls.parse(page), address_known); };
  begin("https://one.example/a");
  model::Link link = link_to("/b");
  EXPECT_FALSE(known.complete(link));
  link.url = "https://one.example/b", link.kind = "internal", link.flags = FH_LINK_OWNED;
  known.keep(link, "https://one.example/b");

  model::Link again = link_to("/b");
  begin("https://one.example/c");
  ASSERT_TRUE(known.complete(again));
  EXPECT_EQ(again.url.string() + ' ' + again.kind.string(), "https://one.example/b internal");
  EXPECT_EQ(again.flags, std::uint32_t{FH_LINK_OWNED});

  model::Link named = link_to("/b");
  named.kind = "feed";
  EXPECT_FALSE(known.complete(named)) << "its reader knows better";
  begin("https://one.example/b");
  model::Link self = link_to("/b");
  EXPECT_FALSE(known.complete(self)) << "it leads to its own page";
  begin("https://one.example/c", false);
  model::Link unplaced = link_to("/b");
  EXPECT_FALSE(known.complete(unplaced)) << "nobody knows the site's address";
}

// More of them than the table has places, on one site after another: some are forgotten, none is taken for another.
TEST(KnownLinks, AreNeverMistaken) {
  UrlParser urls;
  KnownLinks known;
  std::size_t found = 0;
  for (int round = 0; round < 6; ++round) {
    const std::string site = "https://site-" + std::to_string(round % 3) + ".example";
    known.begin_page(*urls.parse(site + "/here"), true);
    for (int pass = 0; pass < 2; ++pass) {
      for (int i = 0; i < 6000; ++i) {
        const std::string path = "/topics/" + std::to_string(i);
        model::Link link = link_to(path.c_str());
        if (known.complete(link)) {
          ++found;
          ASSERT_EQ(link.url, site + path);
          continue;
        }
        link.url = site + path, link.kind = "internal";
        known.keep(link, site + path);
      }
    }
  }
  EXPECT_GT(found, 6u * 1000);
}

}  // namespace
}  // namespace freehold::content
