#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

// A thought leader's sales happen off the feed: here one is asked for on it.
FREEHOLD_RULE(sale_on_feed, "sale-on-feed") {
  if (!support::on_platform(item) || item.kind() == "profile") return;
  std::optional<freehold::sdk::Link> sale;
  for (const freehold::sdk::Link &link : item.links()) {
    if (!support::one_of(link.kind(), "checkout", "shop", "marketplace", "merchandise")) continue;
    sale = link;
    break;
  }
  if (sale) {
    report.no().finding("link").at(*sale);
    return;
  }
  const auto words = support::first_in_text(item, "base/own-sale");
  const auto pressed = support::first_in_text(item, "base/urgency");
  if (words && pressed) {
    report.no().finding("words").at(*words);
    return;
  }
  report.yes();
}
