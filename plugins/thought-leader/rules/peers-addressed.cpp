#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

namespace {

constexpr std::uint64_t kSigns = 2;  // different phrases; one may stand there by chance

}  // namespace

// Written for people of the same trade, who admire, or for those who have the problem, who buy?
FREEHOLD_RULE(peers_addressed, "peers-addressed") {
  if (support::is_chore(item)) return;
  const std::uint64_t peers = support::different_phrases(item, "peer-address");
  const std::uint64_t buyers = support::different_phrases(item, "base/buyer");
  if (peers + buyers == 0) return;  // nobody is addressed: another rule's matter
  if (peers < kSigns || peers <= buyers) {
    report.yes();
    return;
  }
  report.no().finding("peers").at(*support::first_in_text(item, "peer-address")).arg("peers", peers).arg("buyers", buyers);
}
