#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

// Where an offer stands, does a client's voice or a case stand with it?
FREEHOLD_RULE(client_voice_missing, "client-voice-missing") {
  if (!support::one_of(item.page_kind(), "service", "home", "landing")) return;
  if (support::different_phrases(item, "base/expertise") < 2) return;
  const bool voice = support::first_in_text(item, "base/forward").has_value() ||
                     support::any_in_main(item.links(), [](const freehold::sdk::Link &link) { return link.is("review"); }) ||
                     item.links().in_text().owned().any([](const freehold::sdk::Link &link) {
                       return link.url().contains("case") || link.url().contains("testimonial") || link.url().contains("referenz");
                     });
  if (voice) {
    report.yes();
  } else {
    report.no().finding("unheard");
  }
}
