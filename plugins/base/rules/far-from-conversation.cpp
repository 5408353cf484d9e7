#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Call;
using freehold::sdk::Link;

namespace {

constexpr std::uint32_t kNear = 2;

// Here and now: a number, calendar or chat that reaches somebody, a number in the text, or words that invite to book.
bool talks_here(const freehold::sdk::Item &item) {
  const bool link = support::any_in_main(item.links(), [](const Link &one) { return support::is_live(one); });
  return link || support::any_in_main(item.calls(), [](const Call &one) { return support::one_of(one.kind(), "booking", "phone"); });
}

}  // namespace

// Can a live conversation be reached within two steps along the main content?
FREEHOLD_GRAPH_RULE(far_from_conversation, "far-from-conversation") {
  const auto steps = facts.steps_to_conversation();
  const bool chore = facts.left_out() || support::is_chore(item);
  const bool near = steps && *steps > 0 && *steps <= kNear && !chore;
  if (near || talks_here(item)) {
    report.yes();
    return;
  }
  report.no();
  if (chore) return;
  const auto by_menu = facts.menu_steps_to_conversation();
  if (steps && *steps > kNear) {
    report.finding("far").arg("n", *steps).worth(1);
  } else if (by_menu && *by_menu > 0 && *by_menu <= kNear) {
    report.finding("menu-only").arg("n", *by_menu).worth(1);
  } else {
    report.finding("out-of-reach").worth(1);
  }
}
