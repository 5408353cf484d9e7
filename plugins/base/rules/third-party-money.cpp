#include <freehold/plugin.hpp>

#include "plugins/support/disclosure.hpp"
#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Link;

namespace {

// The first sign in the main content, or an advertisement anywhere on the page, that attention is paid for.
std::optional<Link> paying_link(const freehold::sdk::Item &item) {
  for (const Link &link : item.links()) {
    if (link.is("ad") || (support::in_main(link) && support::is_paid_attention(link))) return link;
  }
  return std::nullopt;
}

}  // namespace

// Is attention what pays here: advertisements, affiliate programmes, sponsors, tips, fan merchandise?
FREEHOLD_RULE(third_party_money, "third-party-money") {
  if (item.paid()) {
    report.yes().finding("paid").worth(1);
    return;
  }
  if (const auto link = paying_link(item)) {
    report.yes();
    const auto message = link->is("ad") ? "advertising" : link->is("affiliate") ? "affiliate" : "fans";
    report.finding(message).at(*link).worth(1);
    return;
  }
  // Words alone count where nothing of the author's own is sold.
  const bool own = support::different_phrases(item, "expertise") >= 2 && support::has_capture(item);
  const auto said = support::first_disclosure(item);
  if (said && !own) {
    report.yes().finding("disclosed").at(*said).worth(1);
    return;
  }
  report.no();
}
