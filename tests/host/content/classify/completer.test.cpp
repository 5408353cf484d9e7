#include "host/content/classify/completer.hpp"

#include <freehold/abi.h>
#include <gmock/gmock.h>

namespace freehold::content {
namespace {

using testing::ElementsAre;

model::CatalogueEntry entry(std::string id, std::string match, std::string kind, std::string unwrap = {}) {
  model::CatalogueEntry one;
  one.id = "services/" + id, one.match = std::move(match), one.kind = std::move(kind), one.name = id, one.ground = "neutral", one.unwrap = std::move(unwrap);
  return one;
}

model::Plan plan() {
  model::Plan out;
  out.catalogue = {entry("agenda", "book.example", "booking"), entry("list", "list.example", "signup"),      entry("out", "out.example?to", "shortener", "parameter:to"),
                   entry("short", "sh.example", "shortener"),  entry("kit", "*/media-kit", "sponsor-kit"), entry("feed", "*/rss", "feed"), entry("files", "*/*.pdf", "file")};
  out.catalogue[1].portable = "yes";
  out.catalogue.push_back(entry("talk", "talk.example", "chat"));
  out.catalogue.back().portable = "no";
  out.catalogue.push_back(entry("list-script", "list.example/count.js", "service"));
  out.catalogue.back().provides = "mail", out.catalogue.back().portable = "yes";
  out.link_map = {{"https://sh.example/abc", "https://mara.example/talk"}, {"https://sh.example/far", "https://book.example/mara"}};
  out.phrases = {{"services/link-sponsor-kit", "en", {"rate card"}, "", "", ""}};
  out.own_hosts = {"second.example"};
  return out;
}

model::Link link_to(std::string url, std::string rel = {}, std::uint32_t flags = FH_LINK_IN_TEXT, std::string text = "here") {
  model::Link link;
  link.url = std::move(url), link.rel = std::move(rel), link.flags = flags, link.text = std::move(text), link.place = model::Place::main;
  return link;
}

model::ContentItem completed(std::vector<model::Link> links) {
  static const model::Plan kPlan = plan();
  static Completer completer(kPlan);
  model::ContentItem item;
  item.id = "a", item.url = "https://mara.example/page", item.links = std::move(links);
  completer.complete(item);
  return item;
}

TEST(Completer, SaysWhatEveryLinkIs) {
  const struct {
    model::Link link;
    const char *kind;
    const char *url;
    std::uint32_t flags;  // of those that matter here
  } cases[] = {
      {link_to("/about"), "internal", "https://mara.example/about", FH_LINK_OWNED},
      {link_to("https://second.example/x"), "internal", "https://second.example/x", FH_LINK_OWNED},
      {link_to("https://other.example/x"), "external", "https://other.example/x", 0},
      {link_to("https://out.example/?to=https%3A%2F%2Fbook.example%2Fmara"), "booking", "https://book.example/mara", 0},
      {link_to("https://out.example/?to=https%3A%2F%2Fsh.example%2Fabc"), "internal", "https://mara.example/talk", FH_LINK_OWNED},
      {link_to("https://out.example/?to=nowhere"), "shortener", "https://out.example/?to=nowhere", FH_LINK_UNRESOLVED},
      {link_to("http://www.sh.example/far"), "booking", "https://book.example/mara", 0},
      {link_to("https://sh.example/new"), "shortener", "https://sh.example/new", FH_LINK_UNRESOLVED},
      {link_to("/files/Prices.PDF"), "file", "https://mara.example/files/Prices.PDF", FH_LINK_OWNED},
      {link_to("https://other.example/Media-Kit.pdf"), "sponsor-kit", "https://other.example/Media-Kit.pdf", 0},
      {link_to("/prices", {}, FH_LINK_IN_TEXT, "Our rate card"), "sponsor-kit", "https://mara.example/prices", FH_LINK_OWNED},
      {link_to("https://other.example/x", "nofollow sponsored"), "affiliate", "https://other.example/x", 0},
      {link_to("https://other.example/x", "notsponsored"), "external", "https://other.example/x", 0},
      {link_to("https://other.example/mara", "me"), "profile", "https://other.example/mara", 0},
      {link_to("/blog/rss.php?a=1"), "feed", "https://mara.example/blog/rss.php?a=1", FH_LINK_OWNED},
      {link_to("/rss/"), "feed", "https://mara.example/rss/", FH_LINK_OWNED},
      {link_to("/rssfeed"), "internal", "https://mara.example/rssfeed", FH_LINK_OWNED},
      {link_to("/licence", "license"), "licence", "https://mara.example/licence", FH_LINK_OWNED},
  };
  for (const auto &one : cases) {
    const model::ContentItem item = completed({one.link});
    EXPECT_EQ(item.links[0].kind, one.kind) << one.link.url;
    EXPECT_EQ(item.links[0].url, one.url) << one.link.url;
    EXPECT_EQ(item.links[0].flags & (FH_LINK_OWNED | FH_LINK_UNRESOLVED), one.flags) << one.link.url;
  }
}

TEST(Completer, RedirectorsThatLeadInACircleEnd) {
  std::string url = "https://mara.example/";
  for (int i = 0; i < 8; ++i) {
    std::string escaped;
    for (const char c : url) escaped += c == '%' ? "%25" : c == '&' ? "%26" : std::string(1, c);
    url = "https://out.example/?to=" + escaped;
  }
  EXPECT_EQ(completed({link_to(url)}).links[0].kind, "shortener");
}

TEST(Completer, AListThatAScriptDrawsIsAFormWithoutAForm) {
  const model::ContentItem item = completed({link_to("https://list.example/mara/index.js", {}, FH_LINK_EMBED | FH_LINK_IN_TEXT, "")});
  ASSERT_EQ(item.forms.size(), 1u);
  EXPECT_EQ(item.forms[0].kind, "signup");
  EXPECT_EQ(item.forms[0].service, "services/list");
  EXPECT_EQ(item.forms[0].flags, 3u);
  ASSERT_EQ(item.calls.size(), 1u) << "one call for the form, none for the script";
  EXPECT_EQ(item.calls[0].kind, "owned_route");
}

TEST(Completer, AScriptInTheHeadAddsNoSecondForm) {
  model::Link head = link_to("https://list.example/head.js", {}, FH_LINK_EMBED, "");
  head.place = model::Place::unknown;
  EXPECT_EQ(completed({head, link_to("https://list.example/mara/index.js", {}, FH_LINK_EMBED | FH_LINK_IN_TEXT, "")}).forms.size(), 1u);
  EXPECT_EQ(completed({head}).forms.size(), 1u);
  EXPECT_EQ(completed({link_to("https://list.example/mara")}).forms.size(), 0u) << "a link is a link";
}

TEST(Completer, AWidgetAndItsScriptAreOne) {
  model::Link widget = link_to("", {}, FH_LINK_EMBED, "Join");
  widget.kind = "signup", widget.service = "services/list";
  EXPECT_EQ(completed({widget, link_to("https://list.example/frame", {}, FH_LINK_EMBED, "")}).forms.size(), 1u);
  EXPECT_EQ(completed({widget}).forms.size(), 1u);
  EXPECT_EQ(completed({link_to("https://list.example/embed.js", {}, FH_LINK_EMBED, ""), link_to("https://list.example/frame", {}, FH_LINK_EMBED, "")}).forms.size(), 1u);
  const model::ContentItem calendar = completed({link_to("https://book.example/widget.js", {}, FH_LINK_EMBED, ""), link_to("https://book.example/mara", {}, FH_LINK_EMBED, "")});
  ASSERT_EQ(calendar.calls.size(), 1u);
  EXPECT_EQ(calendar.calls[0].url, "https://book.example/mara");
  EXPECT_EQ(completed({link_to("https://book.example/widget.js", {}, FH_LINK_EMBED, "")}).calls.size(), 1u);
}

TEST(Completer, WordsOfALinkEndWhereItDoes) {
  const model::ContentItem item = completed({link_to("https://other.example/x", {}, FH_LINK_IN_TEXT, "rate"), link_to("/card", {}, FH_LINK_IN_TEXT, "card")});
  EXPECT_EQ(item.links[0].kind, "external") << "the next link goes on with \"card\"";
  EXPECT_EQ(completed({link_to("/card", {}, FH_LINK_IN_TEXT, "rate")}).links[0].kind, "internal") << "so does its address";
}

TEST(Completer, ALinkThatReadersLeftAsksForNothing) {
  EXPECT_TRUE(completed({link_to("https://sh.example/x", "ugc", FH_LINK_IN_TEXT, "book a call")}).calls.empty());
}

TEST(Completer, NamesWhoProvidesWhat) {
  const auto names = [](const model::ContentItem &item) {
    std::vector<std::string> out;
    for (const model::Provider &p : item.providers) out.push_back(p.kind + ' ' + p.name + ' ' + p.portable);
    return out;
  };
  EXPECT_THAT(names(completed({link_to("https://list.example/count.js", {}, FH_LINK_EMBED), link_to("https://book.example/mara"), link_to("https://book.example/2")})),
              ElementsAre("booking agenda ", "mail list-script yes"));
  EXPECT_THAT(names(completed({link_to("https://list.example/count.js"), link_to("https://book.example/mara", "ugc")})), ElementsAre())
      << "a link to a script says nothing, nor does what readers leave";
}

TEST(Completer, TellsRulesWhichServicesKeepThePeople) {
  const model::ContentItem item = completed({link_to("https://talk.example/mara"), link_to("https://talk.example/2"), link_to("https://list.example/mara")});
  ASSERT_EQ(item.pairs.size(), 1u);
  EXPECT_EQ(item.pairs[0].key, "captive-service");
  EXPECT_EQ(item.pairs[0].value, "services/talk");
}

}  // namespace
}  // namespace freehold::content
