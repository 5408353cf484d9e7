#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

FREEHOLD_RULE(rented_address, "rented-address") {
  const freehold::sdk::Text address = item.address();
  // A letter goes to the author's own list, wherever its copy on the web stands; one that a platform sends does not.
  const bool own_list = item.kind() == "letter" && !support::on_platform(item);
  if (address.absent() && !own_list) return;
  if (address == "own" || own_list) {
    report.yes();
    return;
  }
  report.no();
  if (support::is_chore(item)) return;
  report.finding(address == "free-host" ? "lent" : "rented").at_url().worth(1);
}
