#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

// Partners pay an influencer: where they would look, can they see what working together is like?
FREEHOLD_RULE(sponsor_appeal_missing, "sponsor-appeal-missing") {
  const bool front = support::one_of(item.page_kind(), "home", "about", "contact", "links") || item.kind() == "profile";
  if (!front) return;
  static constexpr support::AnyWord signs{"media-kit", "mediakit", "media_kit", "press-kit", "rate-card", "ratecard", "sponsor", "advertise"};
  const bool said = !item.phrases("sponsor-appeal").empty();
  const bool linked = !said && item.links().any([](const freehold::sdk::Link &link) { return signs.stands_in(link.url()); });
  if (said || linked) {
    report.yes();
  } else {
    report.no().finding("unseen");
  }
}
