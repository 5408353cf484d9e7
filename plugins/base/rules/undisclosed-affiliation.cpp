#include <freehold/plugin.hpp>

#include "plugins/support/disclosure.hpp"

namespace support = freehold::support;

// Links that are paid for, and no word about it.
FREEHOLD_RULE(undisclosed_affiliation, "undisclosed-affiliation") {
  std::uint64_t paid = 0;
  std::optional<freehold::sdk::Link> first;
  for (const freehold::sdk::Link &link : item.links().in_text().kind("affiliate")) {
    ++paid;
    if (!first) first = link;
  }
  if (paid == 0) return;
  if (item.paid() || support::first_disclosure(item)) {
    report.yes();
    return;
  }
  report.no().finding("silent").at(*first).arg("n", paid);
}
