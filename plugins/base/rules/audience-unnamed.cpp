#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

namespace {

constexpr std::uint64_t kFirstWords = 80;

}  // namespace

// Is a buyer, situation or problem named where a reader begins?
FREEHOLD_RULE(audience_unnamed, "audience-unnamed") {
  const std::string_view beginning = item.text().first_words(kFirstWords);
  if (beginning.empty()) {
    report.no();
    return;
  }
  if (support::different_phrases(item, "buyer", beginning.size()) > 0) {
    report.yes();
    return;
  }
  const bool titled = item.phrases("buyer").any([](const freehold::sdk::Phrase &phrase) { return phrase.in_title(); });
  if (titled) {
    report.yes();
    return;
  }
  report.no();
  if (support::is_chore(item)) return;
  const bool front = support::one_of(item.page_kind(), "home", "about", "landing", "service") || item.kind() == "profile";
  report.finding(front ? "front-door" : "piece").at(beginning).worth(1);
}
