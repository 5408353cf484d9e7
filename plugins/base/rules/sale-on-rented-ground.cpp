#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Form;
using freehold::sdk::Link;

namespace {

bool sells_on_own_ground(const freehold::sdk::Item &item) {
  if (support::any_in_main(item.links(), [](const Link &link) { return support::is_own_sale(link); })) return true;
  if (support::any_in_main(item.forms(), [](const Form &form) { return support::is_own_sale(form); })) return true;
  // An offer in words, agreed by talk or mail.
  const std::uint64_t offers = support::different_phrases(item, "expertise") + support::different_phrases(item, "own-sale");
  const bool asked = support::different_phrases(item, "call-booking") + support::different_phrases(item, "step-booking") > 0;
  const std::uint64_t signs = offers + (support::names_price(item.text()) ? 1 : 0) + (asked ? 1 : 0);
  if (support::has_capture(item)) return signs >= 1;
  return signs >= 2 && support::one_of(item.page_kind(), "service", "home", "shop");
}

}  // namespace

// Is what is sold or booked here completed off the feed?
FREEHOLD_RULE(sale_on_rented_ground, "sale-on-rented-ground") {
  if (support::is_chore(item)) return;
  std::optional<Link> elsewhere;
  for (const Link &link : item.links().not_owned()) {
    if (!support::in_main(link)) continue;
    if (!support::one_of(link.kind(), "marketplace", "affiliate", "merchandise", "app-store", "music")) continue;
    elsewhere = link;
    break;
  }
  const bool attention = item.phrases("shopping-guide").any([](const freehold::sdk::Phrase &phrase) { return phrase.in_text(); });
  if (!elsewhere && attention) return;  // other people's products, sold nowhere here
  if (sells_on_own_ground(item) && !(elsewhere && attention)) {
    report.yes();
  } else if (elsewhere) {
    report.no();
    report.finding(elsewhere->is("affiliate") ? "others" : "rented").at(*elsewhere).worth(1);
  }
}
