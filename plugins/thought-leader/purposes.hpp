// What a piece does for the funnel, and whom it meets where: guessed from words, headings and kinds of pages. Judgement: no public truth exists.
#pragma once

#include "plugins/support/touchpoints.hpp"

namespace freehold::thought_leader {

using sdk::Item;
using sdk::Phrase;

// A piece may serve all three.
struct Purposes {
  bool credibility = false;  // cases, figures, credentials, what others say
  bool personality = false;  // what the author lived through, got wrong, changed their mind about
  bool help = false;         // a step to use, a reasoned view
  std::uint64_t count() const { return std::uint64_t{credibility} + personality + help; }
};

// One phrase may stand there by chance, but for the person's own story, which has few set phrases.
inline Purposes purposes_of(const Item &item) {
  return {item.page_kind() == "case" || support::different_phrases(item, "base/proof") >= 2,
          item.page_kind() == "about" || !item.phrases("personality").empty(), support::different_phrases(item, "base/usable-step") >= 2};
}

// discover, trust, talk; empty where nothing tells. By kind of page, else by the title's words, the later stage first: "Book a workshop: how to …".
inline std::string_view stage_of(const Item &item) {
  if (support::one_of(item.page_kind(), "contact", "service", "shop", "landing")) return "talk";
  if (support::one_of(item.page_kind(), "case", "about")) return "trust";
  const auto titled = [&](std::string_view list) { return item.phrases(list).any([](const Phrase &phrase) { return phrase.in_title(); }); };
  if (titled("stage-talk")) return "talk";
  if (titled("stage-trust")) return "trust";
  return titled("stage-discover") ? std::string_view("discover") : std::string_view();
}

}  // namespace freehold::thought_leader
