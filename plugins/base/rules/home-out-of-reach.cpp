#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

// On rented ground: is there a way to ground of the author's own, from the piece or its profile?
FREEHOLD_RULE(home_out_of_reach, "home-out-of-reach") {
  if (!support::on_platform(item)) return;
  const auto leads_home = [](const freehold::sdk::Link &link) { return link.owned() && !link.self(); };
  const auto may_lead_home = [](const freehold::sdk::Link &link) { return link.unresolved(); };
  if (item.links().any(leads_home) || support::has_capture(item)) {
    report.yes();
    return;
  }
  if (item.links().any(may_lead_home)) return;  // nobody knows where the short link leads
  report.no().finding(item.kind() == "profile" ? "profile" : "piece").worth(1);
}
