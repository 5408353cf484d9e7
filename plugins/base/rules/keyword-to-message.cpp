#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

// Asks for a keyword in a comment or message: a lead, but one that stays in the platform's inbox.
FREEHOLD_RULE(keyword_to_message, "keyword-to-message") {
  if (!support::on_platform(item)) return;
  const auto request = item.phrases("keyword-reply").first();
  if (!request) return;
  const bool also_owned = item.links().any([](const freehold::sdk::Link &link) { return link.owned() || support::is_capture(link); });
  if (also_owned) {
    report.yes();
    return;
  }
  report.no().finding("inbox-only").at(*request);
}
