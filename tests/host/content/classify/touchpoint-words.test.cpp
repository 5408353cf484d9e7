#include "host/content/classify/touchpoint-words.hpp"

#include <freehold/abi.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <tuple>

namespace freehold::content {
namespace {

const std::vector<model::PhraseList> &lists() {
  static const std::vector<model::PhraseList> kLists = {{"base/step-booking", "en", {"a b"}, "", "", ""},      {"base/step-contact", "en", {"ab*"}, "", "", ""},
                                                        {"base/call-follow", "en", {"b a", "\u00E9"}, "", "", ""}, {"base/form-search", "en", {"b"}, "", "", ""},
                                                        {"base/link-sponsor-kit", "en", {"a-a"}, "", "", ""}};
  return kLists;
}

auto shown(const WordKinds &words) { return std::tuple(words.calls, words.steps, words.forms, words.link); }

model::Link link_of(std::string_view text, std::string_view url, std::uint32_t flags) {
  model::Link link;
  link.text = text, link.url = url, link.flags = flags;
  return link;
}

TEST(TouchpointWords, OfALinkInTheTextAreThoseOfTheLinkAlone) {
  WordLists words(lists());
  std::mt19937 random(1);
  std::size_t found = 0;
  for (int round = 0; round < 3000; ++round) {
    model::ContentItem placed;
    placed.text.emplace();
    for (std::size_t parts = random() % 40; parts > 0; --parts) {
      const std::string_view kParts[] = {"a", "b", "B", " ", " ", "-", ".", "\n", "`", "\u00E9", "\u0301", "\u00AD", "\u00A0", "\u4E00"};
      *placed.text += kParts[random() % std::size(kParts)];
    }
    for (int i = 0; i < 4; ++i) {
      std::size_t begin = random() % (placed.text->size() + 1);
      std::size_t end = begin + random() % (placed.text->size() - begin + 1);
      const auto inside = [&](std::size_t at) { return at < placed.text->size() && (static_cast<unsigned char>((*placed.text)[at]) & 0xC0) == 0x80; };
      while (inside(begin)) ++begin;
      while (end < begin || inside(end)) ++end;
      model::Link link = link_of(std::string_view(*placed.text).substr(begin, end - begin), "https://one.example/", FH_LINK_IN_TEXT);
      link.begin = begin, link.end = end;
      placed.links.push_back(link);
    }
    model::ContentItem alone = placed;
    for (model::Link &link : alone.links) link.begin = link.end = model::kNowhere;
    ItemWords hits;
    hits.whole = words.scan(*placed.text, hits.text);
    TouchpointWords in_text, by_themselves;
    in_text.find(placed, hits, words);
    by_themselves.find(alone, hits, words);
    for (std::size_t i = 0; i < placed.links.size(); ++i) {
      EXPECT_EQ(shown(in_text.of_link(i)), shown(by_themselves.of_link(i))) << "“" << placed.links[i].text << "” in “" << *placed.text << "”";
      found += shown(in_text.of_link(i)) != shown(WordKinds{});
    }
  }
  EXPECT_GT(found, 1000u);
}

TEST(TouchpointWords, StandInTheAddressOnOwnGroundToo) {
  WordLists words(lists());
  model::ContentItem item;
  for (const char *text : {"", "", "b a"}) item.links.push_back(link_of(text, "https://a-b.example/x/a-b.html", FH_LINK_IN_TEXT | FH_LINK_OWNED));
  item.links.push_back(link_of("", "https://one.example/abb", FH_LINK_IN_TEXT | FH_LINK_OWNED));
  item.links.push_back(link_of("", "https://one.example/abb", FH_LINK_IN_TEXT));
  item.links.push_back(link_of("a b", "https://one.example/abb", FH_LINK_OWNED));
  item.forms.emplace_back().submit = "B";
  TouchpointWords touched;
  touched.find(item, {}, words);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_TRUE(touched.of_link(i).has(StepKind::booking)) << i;
  EXPECT_FALSE(touched.of_link(1).has(CallKind::follow)) << "an address is shared, the words before it are not";
  EXPECT_TRUE(touched.of_link(2).has(CallKind::follow));
  EXPECT_TRUE(touched.of_link(3).has(StepKind::contact));
  EXPECT_EQ(touched.of_link(4).steps, 0u) << "somebody else's address";
  EXPECT_EQ(touched.of_link(5).steps, 0u) << "not in the main content";
  EXPECT_TRUE(touched.of_form(0).has(FormKind::search));
  EXPECT_EQ(touched.of_form(0).steps, 0u);
}

}  // namespace
}  // namespace freehold::content
