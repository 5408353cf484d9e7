#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

// Nothing to do and nowhere to go on: no page of the author's, no contact, no sale in the main content.
FREEHOLD_GRAPH_RULE(dead_end, "dead-end") {
  if (facts.left_out() || support::is_chore(item)) return;
  const bool ways = facts.links_out() > 0 || facts.leads_on() || facts.steps_to_capture() || facts.steps_to_conversation() || facts.steps_to_conversion();
  if (ways) {
    report.yes();
    return;
  }
  report.no().finding(facts.links_in() > 0 ? "visited" : "lonely").arg("n", facts.links_in());
}
