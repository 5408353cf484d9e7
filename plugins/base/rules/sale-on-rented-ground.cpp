#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Form;
using freehold::sdk::Link;

namespace {

bool sells_on_own_ground(const freehold::sdk::Item &item) {
  if (item.links().in_text().any([](const Link &link) { return support::is_own_sale(link); })) return true;
  if (item.forms().in_text().any([](const Form &form) { return support::is_own_sale(form); })) return true;
  // An offer in words, agreed by talk or mail.
  const bool offers = support::different_phrases(item, "expertise") >= 2 || support::different_phrases(item, "own-sale") >= 2;
  return offers && (support::has_capture(item) || support::one_of(item.page_kind(), {"service", "home", "shop"}));
}

}  // namespace

// Is what is sold or booked here completed off the feed?
FREEHOLD_RULE(sale_on_rented_ground, "sale-on-rented-ground") {
  if (support::is_chore(item)) return;
  std::optional<Link> elsewhere;
  for (const Link &link : item.links().in_text().not_owned()) {
    if (!support::one_of(link.kind(), {"marketplace", "affiliate", "merchandise", "app-store", "music"})) continue;
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
