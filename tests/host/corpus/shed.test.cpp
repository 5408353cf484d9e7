// What is left of an item once its rules have run.
#include "host/corpus/shed.hpp"

#include <gmock/gmock.h>

#include "host/corpus/address-key.hpp"
#include "host/model/link-flags.hpp"
#include "host/model/wire.hpp"

namespace freehold::corpus {
namespace {

using model::ContentItem;
using model::kLinkInText;
using model::kLinkOwned;
using model::kLinkSelf;
using model::kLinkUnresolved;
using model::kNone;
using model::Link;
using model::link_numbered;
using model::Place;
using model::RuleSet;
using testing::ElementsAre;
using testing::IsEmpty;

Link link(const char *url, const char *kind, Place place, std::uint32_t flags = 0) {
  Link link;
  link.url = url;
  link.text = "the words of a link that is longer than what stands in place";
  link.kind = kind;
  link.place = place;
  link.flags = flags;
  return link;
}

RuleSet base() {
  RuleSet base;
  base.capture = {"signup"};
  return base;
}

// A page with a menu of links that ask for nothing and others between them.
ContentItem page() {
  ContentItem item;
  item.links = {link("https://own.example/0", "internal", Place::navigation),
                link("https://own.example/1", "signup", Place::navigation),
                link("https://own.example/2", "internal", Place::main, kLinkOwned),
                link("https://else.example/3", "external", Place::footer),
                link("https://else.example/4", "external", Place::footer, kLinkInText),
                link("https://sho.rt/5", "external", Place::aside, kLinkUnresolved),
                link("#6", "self", Place::header, kLinkSelf),
                link("https://own.example/7", "internal", Place::header)};
  return item;
}

std::vector<std::string> urls(const std::vector<Link> &links) {
  std::vector<std::string> urls;
  for (const Link &one : links) urls.push_back(one.url.string());
  return urls;
}

std::uint64_t to(const char *url) { return key_hash(node_key(url)); }

TEST(Shed, LeavesWhatIsNeededOnceRulesHaveRun) {
  ContentItem item;
  item.text = "text";
  item.origin = {{0, 0, 1}};
  item.headings.emplace_back();
  item.pairs = {{"disclosure", "Paid"}, {"canonical", "https://own.example/a"}};
  item.links = {link("https://own.example/", "signup", Place::main)};
  shed(item, base());
  EXPECT_FALSE(item.text);
  EXPECT_TRUE(item.headings.empty() && item.origin.empty());
  ASSERT_EQ(item.pairs.size(), 1u);
  EXPECT_EQ(item.pairs[0].key, "canonical");
  EXPECT_EQ(item.links.size(), 1u);
  EXPECT_THAT(item.link_numbers, IsEmpty()) << "nothing was taken out";
}

TEST(Shed, LeavesOfLinksThatAskForNothingTheirWays) {
  ContentItem item = page();
  shed(item, base());
  EXPECT_THAT(urls(item.links), ElementsAre("https://own.example/1", "https://sho.rt/5"));
  EXPECT_THAT(item.link_numbers, ElementsAre(1, 5));
  ASSERT_EQ(item.ways.size(), 5u) << "a link to its own page is no way";
  EXPECT_EQ(item.ways[0].to, to("https://own.example/0"));
  EXPECT_EQ(item.ways[1].place, Place::main);
  EXPECT_TRUE(item.ways[1].own);
  EXPECT_EQ(item.ways[2].to, to("http://www.else.example/3/#top")) << "of one page";
  EXPECT_EQ(item.ways[2].place, Place::footer);
  EXPECT_FALSE(item.ways[2].own);
  EXPECT_EQ(item.ways[3].place, Place::main) << "it stands in the text, wherever that is";
  EXPECT_EQ(item.ways[4].to, to("https://own.example/7"));
}

TEST(Shed, KeepsOfTheMainContentWhatAKeyCannotSay) {
  ContentItem item;
  item.links = {link("https://video.example/a", "external", Place::main), link("https://video.example/a", "external", Place::footer),
                link("other:somewhere", "external", Place::main), link("https://own.example/", "internal", Place::main)};
  item.links[0].platform = item.links[1].platform = "video";
  shed(item, base());
  EXPECT_THAT(item.link_numbers, ElementsAre(0, 2)) << "whose platform is asked for, and what leads off though it has no key";
  EXPECT_EQ(item.ways.size(), 2u);
}

TEST(Shed, KeepsTheLinksOfCalls) {
  ContentItem item = page();
  item.calls.resize(3);
  item.calls[0].link = 7;
  item.calls[1].link = 2;
  shed(item, base());
  EXPECT_THAT(item.link_numbers, ElementsAre(1, 2, 5, 7));
  EXPECT_EQ(item.calls[0].link, 7u);
}

TEST(LinkNumbered, IsTheSameLinkWhateverWasTakenOut) {
  const ContentItem whole = page();
  ContentItem item = page();
  EXPECT_EQ(link_numbered(whole, 8), nullptr);
  shed(item, base());
  for (std::uint32_t i = 0; i < whole.links.size(); ++i) {
    const Link *left = link_numbered(item, i);
    EXPECT_EQ(left != nullptr, std::ranges::count(item.link_numbers, i) == 1) << i;
    if (left != nullptr) {
      EXPECT_EQ(left->url, link_numbered(whole, i)->url) << i;
    }
  }
  EXPECT_EQ(link_numbered(item, 8), nullptr);
  EXPECT_EQ(link_numbered(item, kNone), nullptr);
  EXPECT_EQ(link_count(whole), 8u);
  EXPECT_EQ(link_count(item), 6u);
  EXPECT_EQ(link_count(ContentItem()), 0u);
}

TEST(Shed, KeepsWhatTheRuleSetCountsAsATouchpoint) {
  RuleSet base;
  base.conversion = {"external"};
  ContentItem item = page();
  shed(item, base);
  EXPECT_THAT(item.link_numbers, ElementsAre(1, 3, 4, 5));
}

TEST(Shed, OnceMoreChangesNothing) {
  ContentItem item = page();
  item.calls.emplace_back().link = 7;
  shed(item, base());
  std::string once, twice;
  model::encode(item, once);
  shed(item, base());
  model::encode(item, twice);
  EXPECT_EQ(once, twice);
}

}  // namespace
}  // namespace freehold::corpus
