// Calls and disclosures of whole sentences, as the completer finds them with lists and a catalogue of a few entries.
#include <gtest/gtest.h>

#include "host/content/classify/completer.hpp"

namespace freehold::content {
namespace {

model::Plan plan() {
  model::Plan plan;
  const std::pair<const char *, const char *> phrases[] = {
      {"base/call-engagement-bait", "like and subscribe"}, {"base/call-engagement-bait", "share with your"}, {"base/call-follow-plea", "please subscribe"},
      {"base/call-owned-route", "subscribe to my blog"}, {"base/post-follow", "subscribe"}, {"base/post-third-party-offer", "% off"},
      {"base/label-owned-route", "website"}, {"base/label-follow", "twitter"}, {"base/bait-exempt", "share with your team"},
      {"base/keyword-reply", "and i'll send you"}, {"base/call-engagement-bait", "comment '"}, {"base/disclosure", "affiliate link*"},
      {"base/disclosure", "sponsored"}, {"base/disclosure-denied", "not sponsored"}, {"base/disclosure-hint", "amazon link*"},
      {"base/disclosure-support", "support the channel"}, {"base/disclosure-purchase", "through this link"}, {"other/call-unknown", "nothing"},
      {"base/opens-follow", "follow"}, {"base/no-call", "follow the instructions"},
  };
  for (const auto &[list, text] : phrases) {
    plan.phrases.push_back({list, "en", {text}, "", "", ""});
  }
  const std::pair<const char *, const char *> entries[] = {{"paid.example", "affiliate"}, {"feed.example/@", "profile"}, {"short.example", "shortener"}};
  for (const auto &[match, kind] : entries) {
    model::CatalogueEntry entry;
    entry.id = std::string("sample/") + kind;
    entry.match = match;
    entry.kind = kind;
    plan.catalogue.push_back(entry);
  }
  return plan;
}

class SentenceCalls : public testing::Test {
 protected:
  model::ContentItem read(std::string text, const char *kind = "post") {
    model::ContentItem item;
    item.kind = kind;
    item.text = std::move(text);
    completer_.complete(item);
    return item;
  }

  static std::string kinds(const model::ContentItem &item) {
    std::string all;
    for (const model::Call &call : item.calls) all += (all.empty() ? "" : " ") + call.kind.string();
    return all;
  }

  static std::vector<std::string> disclosures(const model::ContentItem &item) {
    std::vector<std::string> all;
    for (const model::Pair &pair : item.pairs) {
      if (pair.key == "disclosure") all.push_back(pair.value);
    }
    return all;
  }

  const model::Plan plan_ = plan();
  Completer completer_{plan_};
};

TEST_F(SentenceCalls, AreOneASentence) {
  const std::pair<const char *, const char *> cases[] = {
      {"Nothing here.", ""},
      {"★ Follow the band!", "follow"},
      {"They follow the band.", ""},
      {"Follow the instructions.", ""},
      {"Please subscribe!", "follow"},
      {"Like and subscribe!", "engagement_bait"},
      {"Subscribe to my blog.", "owned_route"},
      {"10% off today. Subscribe!", "third_party_offer follow"},
      {"Website: https://mara.example", "owned_route"},
      {"★ Website - https://short.example/a", "owned_route"},
      {"The website of the town is old.", ""},
      {"Twitter: @mara", "follow"},
      {"https://feed.example/@mara", "follow"},
      {"Oak desk https://paid.example/desk", "third_party_offer"},
      {"Write to mara@lindqvist.example", "owned_route"},
      {"Subscribe: https://feed.example/@mara https://paid.example/x", "follow third_party_offer"},
      {"Share with your team.", ""},
      {"Share with your friends.", "engagement_bait"},
      {"Comment 'GUIDE' and I'll send you the list.", ""},
      {"It is sponsored.", "third_party_offer"},
      {"It is not sponsored.", ""},
  };
  for (const auto &[text, wanted] : cases) EXPECT_EQ(kinds(read(text)), wanted) << text;
}

TEST_F(SentenceCalls, KeepTheirSentenceAndItsAddress) {
  const model::ContentItem item = read("Hello. Website: https://mara.example/a");
  ASSERT_EQ(item.calls.size(), 1u);
  EXPECT_EQ(item.calls[0].text, "Website: https://mara.example/a");
  EXPECT_EQ(item.calls[0].url, "https://mara.example/a");
  EXPECT_EQ(item.calls[0].link, 0u);
  EXPECT_EQ(item.calls[0].begin, 7u);
}

TEST_F(SentenceCalls, OfAPageNeedWordsThatAskAnywhere) {
  model::ContentItem item;
  item.kind = "page";
  item.text = "Subscribe. Website: here. Please subscribe!";
  item.links.push_back({.url = "/about", .text = "About"});
  completer_.complete(item);
  EXPECT_EQ(kinds(item), "follow");
}

TEST_F(SentenceCalls, ALinkMarkedAsSponsoredIsPaidFor) {
  model::ContentItem item;
  item.kind = "page";
  item.url = "https://mara.example/desks";
  item.text = "See it, and see it.";
  item.links.push_back({.url = "https://shop.example/a", .text = "See it", .rel = "noopener SPONSORED"});
  item.links.push_back({.url = "https://shop.example/b", .text = "see it", .rel = "sponsoredby"});
  item.links.push_back({.url = "/c", .text = "home", .rel = "sponsored"});
  completer_.complete(item);
  EXPECT_EQ(item.links[0].kind, "affiliate");
  EXPECT_EQ(item.links[1].kind, "external");
  EXPECT_EQ(item.links[2].kind, "internal");
}

TEST_F(SentenceCalls, DisclosuresAreSentences) {
  using Said = std::vector<std::string>;
  EXPECT_EQ(disclosures(read("Hello. Some are affiliate links. Bye.")), Said{"Some are affiliate links."});
  EXPECT_EQ(disclosures(read("This is not sponsored.")), Said{});
  EXPECT_EQ(disclosures(read("Not sponsored, but with affiliate links.")), Said{"Not sponsored, but with affiliate links."});
  EXPECT_EQ(disclosures(read("Amazon link: https://paid.example/a")), Said{"Amazon link: https://paid.example/a"});
  EXPECT_EQ(disclosures(read("Support the channel! Shop through this link.")), Said{}) << "a plea and a purchase, but apart";
  EXPECT_EQ(disclosures(read("Support the channel: shop through this link.")), Said{"Support the channel: shop through this link."});
}

TEST_F(SentenceCalls, StayLinearInHostileText) {
  std::string text;
  for (int i = 0; i < 30000; ++i) text += "not sponsored please subscribe website ";
  const model::ContentItem item = read(text);
  EXPECT_EQ(kinds(item), "follow");
  EXPECT_TRUE(disclosures(item).empty());
}

}  // namespace
}  // namespace freehold::content
