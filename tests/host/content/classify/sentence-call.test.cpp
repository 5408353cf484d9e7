#include "host/content/classify/sentence-call.hpp"

#include <gtest/gtest.h>

namespace freehold::content {
namespace {

std::uint32_t bit(CallKind kind) { return 1u << static_cast<unsigned>(kind); }

WordKinds asks(std::initializer_list<CallKind> kinds) {
  WordKinds words;
  for (const CallKind kind : kinds) words.calls |= bit(kind);
  return words;
}

model::Link link_of(const char *kind) {
  model::Link link;
  link.kind = kind;
  return link;
}

TEST(SentenceCall, OfEqualsTakesTheMoreSpecific) {
  constexpr CallKind order[] = {CallKind::own_product_on_platform, CallKind::third_party_offer, CallKind::booking, CallKind::owned_route,
                                CallKind::engagement_bait, CallKind::donation, CallKind::follow, CallKind::watch_more};
  for (std::size_t i = 0; i + 1 < std::size(order); ++i) {
    SentenceCall call;
    call.add_words(asks({order[i + 1], order[i]}), false, false);
    EXPECT_EQ(call.kind(), order[i]) << i;
  }
}

TEST(SentenceCall, AddsUpWordsAndLinks) {
  SentenceCall follow;  // "subscribe: <short link of a programme> <channel>"
  follow.add_words(asks({CallKind::follow}), false, false);
  follow.add_link(link_of("affiliate"));
  follow.add_link(link_of("channel"));
  EXPECT_EQ(follow.kind(), CallKind::follow);

  SentenceCall paid;  // "support the channel: <programme>"
  paid.add_words(asks({CallKind::donation}), false, false);
  paid.add_link(link_of("affiliate"));
  EXPECT_EQ(paid.kind(), CallKind::third_party_offer);

  SentenceCall own;  // "my new book: <programme>"
  own.add_words(asks({CallKind::own_product_on_platform}), false, false);
  own.add_link(link_of("affiliate"));
  EXPECT_EQ(own.kind(), CallKind::own_product_on_platform);
}

TEST(SentenceCall, HearsWordsOfPostsInPlainTextsOnly) {
  WordKinds words;
  words.posts = bit(CallKind::follow);
  SentenceCall page, post;
  page.add_words(words, false, true);
  post.add_words(words, true, false);
  EXPECT_EQ(page.kind(), std::nullopt);
  EXPECT_EQ(post.kind(), CallKind::follow);
}

TEST(SentenceCall, HearsOpeningWordsWhereTheyOpen) {
  WordKinds words;
  words.opens = bit(CallKind::follow);
  SentenceCall inside, opening;
  inside.add_words(words, true, false);
  opening.add_words(words, true, true);
  EXPECT_EQ(inside.kind(), std::nullopt);
  EXPECT_EQ(opening.kind(), CallKind::follow);
}

TEST(SentenceCall, IsNoBaitWhereHelpIsAskedFor) {
  SentenceCall call;
  WordKinds words = asks({CallKind::engagement_bait});
  words.marks = 1u << static_cast<unsigned>(Mark::bait_exempt);
  call.add_words(words, true, false);
  EXPECT_EQ(call.kind(), std::nullopt);
}

TEST(SentenceCall, IsNoneWithoutEvidence) {
  SentenceCall call;
  call.add_link(link_of("external"));
  EXPECT_EQ(call.kind(), std::nullopt);
}

}  // namespace
}  // namespace freehold::content
