#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

namespace {

constexpr std::uint64_t kFirstWords = 80;

}  // namespace

// Who introduces themselves by reach or by the job of influencing, and does not say what they do for whom.
FREEHOLD_RULE(reach_first_introduction, "reach-first-introduction") {
  if (item.kind() != "profile" && !support::one_of(item.page_kind(), "home", "about")) return;
  const std::string_view beginning = item.text().first_words(kFirstWords);
  if (beginning.empty()) return;
  std::optional<freehold::sdk::Phrase> reach;
  for (const freehold::sdk::Phrase &phrase : item.phrases("reach-introduction")) {
    if (phrase.in_text() && phrase.span().end <= beginning.size()) {
      reach = phrase;
      break;
    }
  }
  if (!reach || support::different_phrases(item, "buyer", beginning.size()) > 0) {
    report.no();
    return;
  }
  report.yes().finding("by-reach").at(*reach);
}
