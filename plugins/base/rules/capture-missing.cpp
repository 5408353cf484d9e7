#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Link;

FREEHOLD_RULE(capture_missing, "capture-missing") {
  // Who reads a letter has left an address already.
  if (support::is_chore(item) || item.kind() == "letter") return;
  if (support::has_capture(item)) {
    report.yes();
    return;
  }
  report.no();
  const auto broken = [](const Link &link) {
    return support::one_of(link.kind(), "mail", "phone", "chat", "form") && support::is_placeholder(link.url());
  };
  for (const Link &link : item.links()) {
    if (!support::in_main(link) || !broken(link)) continue;
    report.finding("placeholder").at(link).arg("address", link.url()).worth(1);
    return;
  }
  for (const freehold::sdk::Form &form : item.forms()) {
    if (!support::in_main(form) || !support::is_placeholder(form.action())) continue;
    report.finding("placeholder").at(form).arg("address", form.action()).worth(1);
    return;
  }
  const bool in_menu = item.links().any([](const Link &link) { return !support::in_main(link) && support::is_capture(link); });
  report.finding(in_menu ? "menu-only" : "nowhere").worth(1);
}
