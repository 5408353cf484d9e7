#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

namespace {

constexpr std::uint64_t kEnoughWords = 60;  // a shorter piece can hardly show anything
constexpr std::uint64_t kLongPiece = 400;   // a piece of this length with any sign shows real detail

}  // namespace

// Is there one concrete proof, case, reasoned opinion or usable step?
FREEHOLD_RULE(proof_missing, "proof-missing") {
  const std::uint64_t words = item.text().word_count();
  const std::uint64_t proofs = support::different_phrases(item, "proof");
  const std::uint64_t steps = support::different_phrases(item, "usable-step");
  const bool shown = words >= kEnoughWords && (proofs >= 2 || proofs + steps >= 3 || (words >= kLongPiece && proofs + steps >= 1));
  if (shown) {
    report.yes();
    return;
  }
  report.no();
  if (support::is_chore(item) || support::one_of(item.page_kind(), {"contact", "links", "shop"})) return;
  report.finding("nothing-shown").worth(1);
}
