#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Form;
using freehold::sdk::Link;

namespace {

// A link to a site that no catalogue knows cites it: nobody is known to gain by it, and linking out is never punished.
bool cites(const Link &link) { return link.is("external") && link.platform().absent() && link.service().absent(); }

bool leads_away(const Link &link) {
  return !cites(link) && !link.owned() && !link.self() && !link.embed() && !link.unresolved() &&
         !support::one_of(link.kind(), "self", "button", "script", "data", "broken", "other", "internal", "mail", "phone", "share");
}

}  // namespace

// Does every next step lead to rented ground or other people's? Linking out beside a way of one's own costs nothing.
FREEHOLD_RULE(platform_loop, "platform-loop") {
  const bool own_way = support::any_in_main(item.links(), [&](const Link &link) {
    return support::is_way_on(link) || support::is_twin(item, link) || support::is_capture(link) || support::is_own_sale(link);
  }) || support::any_in_main(item.forms(), [](const Form &form) { return support::is_capture(form) || support::is_own_sale(form); });
  std::uint64_t away = 0;
  std::optional<Link> first;
  for (const Link &link : item.links()) {
    if (!support::in_main(link) || !leads_away(link)) continue;
    ++away;
    if (!first) first = link;
  }
  if (own_way) {
    report.no();
  } else if (away > 0) {
    report.yes();
    if (!support::is_chore(item)) report.finding(first->platform().present() ? "rented" : "elsewhere").at(*first).arg("n", away).worth(1);
  }
}
