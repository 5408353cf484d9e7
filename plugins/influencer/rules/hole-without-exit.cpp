#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

// A rabbit hole earns while people stay; one exit to ground of one's own makes those who leave reachable.
FREEHOLD_GRAPH_RULE(hole_without_exit, "hole-without-exit") {
  if (!facts.in_rabbit_hole() || facts.left_out()) return;
  if (facts.steps_to_capture() || facts.menu_steps_to_capture()) {
    report.yes();
    return;
  }
  report.no().finding("sealed").arg("n", facts.hole_size());
}
