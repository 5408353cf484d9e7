#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

// Pages that lead to each other and, in the main content, nowhere else. An engine where views are paid for, a fault where clients are wanted.
FREEHOLD_GRAPH_RULE(rabbit_hole, "rabbit-hole") {
  if (facts.left_out() || support::is_chore(item)) return;
  if (!facts.in_rabbit_hole()) {
    report.no();
    return;
  }
  report.yes().finding("inside").arg("n", facts.hole_size());
}
