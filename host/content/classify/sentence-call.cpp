#include "host/content/classify/sentence-call.hpp"

#include <algorithm>

namespace freehold::content {
namespace {

constexpr unsigned kAsks = 3;
constexpr unsigned kPays = 3;
constexpr unsigned kExplained = 2;

// Most specific first.
constexpr auto kOrder = std::to_array<CallKind>({CallKind::own_product_on_platform, CallKind::third_party_offer, CallKind::booking, CallKind::owned_route,
                                                 CallKind::engagement_bait, CallKind::donation, CallKind::follow, CallKind::watch_more});

std::size_t index(CallKind kind) { return static_cast<std::size_t>(kind); }

bool pays(CallKind kind) {
  return kind == CallKind::third_party_offer || kind == CallKind::donation || kind == CallKind::own_product_on_platform;
}

}  // namespace

void SentenceCall::add_words(const WordKinds &words, bool plain, bool opening) {
  for (std::size_t i = 0; i < kCallKinds; ++i) {
    const auto kind = static_cast<CallKind>(i);
    if (words.has(kind) || (plain && (words.has_post(kind) || (opening && words.has_opening(kind))))) words_[i] = kAsks;
  }
  if (words.has(Mark::bait_exempt)) exempt_ = true;
}

void SentenceCall::add_label(const WordKinds &words, bool explained) {
  for (std::size_t i = 0; i < kCallKinds; ++i) {
    if (words.has_label(static_cast<CallKind>(i))) words_[i] = std::max(words_[i], explained ? 1u : kAsks);
  }
}

void SentenceCall::add_link(const model::Link &link) {
  const auto kind = call_of_kind(link.kind);
  if (kind) links_[index(*kind)] = std::max(links_[index(*kind)], pays(*kind) ? kPays : kExplained);
}

void SentenceCall::add_disclosure() { words_[index(CallKind::third_party_offer)] = kAsks; }

std::optional<CallKind> SentenceCall::kind() const {
  std::array<unsigned, kCallKinds> sums{};
  for (std::size_t i = 0; i < kCallKinds; ++i) sums[i] = words_[i] + links_[i];
  const std::size_t own = index(CallKind::own_product_on_platform);
  if (words_[own] > 0) sums[own] += std::max(links_[index(CallKind::third_party_offer)], links_[index(CallKind::watch_more)]);
  if (exempt_) sums[index(CallKind::engagement_bait)] = 0;
  const auto best = std::max_element(kOrder.begin(), kOrder.end(), [&](CallKind x, CallKind y) { return sums[index(x)] < sums[index(y)]; });
  return sums[index(*best)] == 0 ? std::nullopt : std::optional(*best);
}

}  // namespace freehold::content
