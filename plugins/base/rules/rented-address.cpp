#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

FREEHOLD_RULE(rented_address, "rented-address") {
  const freehold::sdk::Text address = item.address();
  if (address.absent()) return;
  if (address == "own") {
    report.yes();
    return;
  }
  report.no();
  if (support::is_chore(item)) return;
  report.finding(address == "free-host" ? "lent" : "rented").at_url().worth(1);
}
