#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

// Short links that nobody resolved: whether they lead to own ground is not known, so nothing is guessed.
FREEHOLD_RULE(hidden_destination, "hidden-destination") {
  std::uint64_t hidden = 0;
  std::optional<freehold::sdk::Link> first;
  for (const freehold::sdk::Link &link : item.links().in_text()) {
    if (!link.unresolved()) continue;
    ++hidden;
    if (!first) first = link;
  }
  if (hidden > 0) report.finding("short").at(*first).arg("n", hidden);
}
