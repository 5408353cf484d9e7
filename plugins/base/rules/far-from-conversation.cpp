#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

namespace {

constexpr std::uint32_t kNear = 2;

}  // namespace

// Can a live conversation be reached within two steps along the main content?
FREEHOLD_GRAPH_RULE(far_from_conversation, "far-from-conversation") {
  const auto steps = facts.steps_to_conversation();
  if (steps && *steps <= kNear) {
    report.yes();
    return;
  }
  report.no();
  if (facts.left_out() || support::is_chore(item)) return;
  const auto by_menu = facts.menu_steps_to_conversation();
  if (steps) {
    report.finding("far").arg("n", *steps).worth(1);
  } else if (by_menu && *by_menu <= kNear) {
    report.finding("menu-only").arg("n", *by_menu).worth(1);
  } else {
    report.finding("out-of-reach").worth(1);
  }
}
