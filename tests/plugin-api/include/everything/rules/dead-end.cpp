#include <freehold/plugin.hpp>

namespace freehold::everything {

FREEHOLD_GRAPH_RULE(dead_end, "dead-end") {
  if (facts.left_out()) return;
  if (const auto steps = facts.steps_to_capture()) {
    report.yes();
    if (*steps > 2) report.finding("far").arg("steps", *steps);
  } else {
    report.no().finding("no-way").arg("hole", facts.hole_size()).worth(1);
  }
}

}  // namespace freehold::everything
