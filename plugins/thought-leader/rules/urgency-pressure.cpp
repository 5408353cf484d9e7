#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

// Buyers of expertise decide with time; a countdown tells them it is a commodity.
FREEHOLD_RULE(urgency_pressure, "urgency-pressure") {
  if (support::is_chore(item)) return;
  if (support::different_phrases(item, "base/expertise") == 0) return;
  const auto pressed = support::first_in_text(item, "base/urgency");
  if (!pressed) {
    report.yes();
    return;
  }
  report.no().finding("pressed").at(*pressed).arg("phrase", pressed->entry());
}
