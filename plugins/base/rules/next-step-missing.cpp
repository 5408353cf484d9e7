#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Call;
using freehold::sdk::Form;
using freehold::sdk::Link;

namespace {

bool leads_on(const freehold::sdk::Item &item) {
  const bool called = item.calls().in_text().any([&](const Call &call) {
    if (!support::one_of(call.kind(), {"owned_route", "booking"})) return false;
    if (!call.link()) return call.form().has_value();  // a sentence alone is no way
    const auto link = item.links().at(*call.link());
    return link && !link->self() && !support::is_placeholder(link->url());
  });
  return called || support::has_capture(item) ||
         item.links().in_text().any([](const Link &link) { return support::is_own_sale(link); }) ||
         item.forms().in_text().any([](const Form &form) { return support::is_own_sale(form); });
}

}  // namespace

// Is there a next step with the author in the main text? More reading, profiles and other people's products are none.
FREEHOLD_RULE(next_step_missing, "next-step-missing") {
  if (leads_on(item)) {
    report.yes();
    return;
  }
  report.no();
  if (support::is_chore(item)) return;
  const auto reading = [](const Link &link) { return support::is_way_on(link); };
  const bool more_reading = item.links().in_text().any(reading);
  report.finding(more_reading ? "reading-only" : "end").worth(1);
}
