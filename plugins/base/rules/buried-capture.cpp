#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

namespace {

constexpr std::uint32_t kDeep = 3;

}  // namespace

// There is a way to leave a contact, but it takes many clicks to come there.
FREEHOLD_GRAPH_RULE(buried_capture, "buried-capture") {
  if (facts.left_out() || support::is_chore(item)) return;
  const auto steps = facts.steps_to_capture();
  const auto by_menu = facts.menu_steps_to_capture();
  if (!steps && !by_menu) return;  // missing altogether: another rule's matter
  if (steps && *steps < kDeep) {
    report.yes();
    return;
  }
  report.no();
  if (steps) {
    report.finding("deep").arg("n", *steps);
  } else if (*by_menu >= kDeep) {
    report.finding("deep").arg("n", *by_menu);
  } else {
    report.finding("menu-only").arg("n", *by_menu);
  }
}
