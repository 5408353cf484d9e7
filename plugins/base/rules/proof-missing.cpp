#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

namespace {

constexpr std::uint64_t kEnoughWords = 45;  // in sentences; a shorter piece can hardly show anything
constexpr std::uint64_t kTeasers = 20;      // links to own pages by which a page is a list of them
constexpr std::uint64_t kParagraph = 25;    // words; a teaser has fewer
constexpr std::uint64_t kSigns = 2;         // phrases of proofs and steps by which a piece of short lines shows something

// A page that lists other pages: what it says of each is a teaser, and shows nothing of its own.
bool is_list_of_pages(const freehold::sdk::Item &item) {
  std::uint64_t pages = 0;
  for (const freehold::sdk::Link &link : item.links()) pages += support::in_main(link) && support::is_way_on(link) ? 1 : 0;
  if (pages < kTeasers) return false;
  std::uint64_t prose = 0;
  std::uint64_t paragraphs = 0;
  support::for_each_long_line(item.text(), support::kProseLine, [&](std::uint64_t words) {
    prose += words;
    paragraphs += words >= kParagraph ? words : 0;
    return true;
  });
  return paragraphs * 3 < prose;
}

bool shows_something(const freehold::sdk::Item &item) {
  if (support::has_prose(item.text(), kEnoughWords)) return true;
  return support::different_phrases(item, "proof") + support::different_phrases(item, "usable-step") >= kSigns && item.text().has_words(kEnoughWords);
}

}  // namespace

// Is there one concrete proof, case, reasoned opinion or usable step?
FREEHOLD_RULE(proof_missing, "proof-missing") {
  if (!support::is_chore(item) && shows_something(item) && !is_list_of_pages(item)) {
    report.yes();
    return;
  }
  report.no();
  if (support::is_chore(item) || support::one_of(item.page_kind(), "contact", "links", "shop")) return;
  report.finding("nothing-shown").worth(1);
}
