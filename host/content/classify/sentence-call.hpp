// What a sentence asks the reader to do.
//
// Evidence, and its strength:
//   3  words that ask (call-<kind>); in a post or description also post-<kind>, and opens-<kind> where they begin the sentence; a disclosure asks for a third party's offer
//   3  a link of a paid programme, a donation service, a shop for fans or a store for apps
//   2  any other link that its catalogue kind explains: a profile to follow, a video to watch, a mail address
//   3  words beside an unexplained address that say what it is for (label-<kind>), or that open the line: "Website: …"; 1 beside an explained one
// They add up by kind; one's own product takes the strength of the programme or shelf it is sold on. The strongest kind is the sentence's; of equals
// the first of this order: own_product_on_platform, third_party_offer, booking, owned_route, engagement_bait, donation, follow, watch_more.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "host/content/classify/word-lists.hpp"
#include "host/model/item.hpp"

namespace freehold::content {

// What a link of a catalogue kind asks for wherever it stands; nothing for kinds that ask for nothing by themselves.
std::optional<CallKind> call_of_kind(std::string_view link_kind);

class SentenceCall {
 public:
  void add_words(const WordKinds &words, bool plain, bool opening);
  void add_label(const WordKinds &words, bool explained);
  void add_link(const model::Link &link);
  void add_disclosure();

  std::optional<CallKind> kind() const;

 private:
  std::array<unsigned, kCallKinds> words_{};  // strongest words of each kind
  std::array<unsigned, kCallKinds> links_{};
  bool exempt_ = false;  // asks for help or advice: no bait
};

}  // namespace freehold::content
