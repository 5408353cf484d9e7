#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

namespace {

constexpr std::uint64_t kEnoughWords = 45;  // a shorter introduction has no room for it

}  // namespace

// Being influential shows in what others do: they invite, cite, recommend, have somebody as a guest.
FREEHOLD_RULE(influence_unshown, "influence-unshown") {
  if (item.kind() != "profile" && item.page_kind() != "about") return;
  const bool shown = !item.phrases("influence-sign").empty() || item.links().any([](const freehold::sdk::Link &link) {
    return support::one_of(link.kind(), "reference", "review");
  });
  if (shown) {
    report.yes();
  } else if (item.text().has_words(kEnoughWords)) {
    report.no().finding("unshown");
  }
}
