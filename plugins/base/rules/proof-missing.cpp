#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

namespace {

constexpr std::uint64_t kEnoughWords = 45;  // in sentences; a shorter piece can hardly show anything
constexpr std::uint64_t kSigns = 2;         // phrases of proofs and steps by which a piece of short lines shows something

}  // namespace

// Is there one concrete proof, case, reasoned opinion or usable step?
FREEHOLD_RULE(proof_missing, "proof-missing") {
  const support::Words words = support::words_of(item.text());
  const std::uint64_t proofs = support::different_phrases(item, "proof");
  const std::uint64_t steps = support::different_phrases(item, "usable-step");
  const bool shown = !support::is_chore(item) && (words.prose >= kEnoughWords || (words.all >= kEnoughWords && proofs + steps >= kSigns));
  if (shown) {
    report.yes();
    return;
  }
  report.no();
  if (support::is_chore(item) || support::one_of(item.page_kind(), {"contact", "links", "shop"})) return;
  report.finding("nothing-shown").worth(1);
}
