#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Link;

// Followers are asked for, and nothing that could be kept beside them.
FREEHOLD_RULE(borrowed_audience, "borrowed-audience") {
  if (support::is_chore(item)) return;
  std::optional<Link> first;
  std::uint64_t follows = 0;
  for (const Link &link : item.links().in_text().not_owned()) {
    if (!support::is_follow(link)) continue;
    ++follows;
    if (!first) first = link;
  }
  if (follows == 0) return;
  const bool kept = support::has_capture(item) || item.links().any([](const Link &link) { return support::one_of(link.kind(), "signup", "newsletter"); }) ||
                    item.forms().any([](const freehold::sdk::Form &form) { return form.is("signup"); });
  if (kept) {
    report.yes();
  } else {
    report.no().finding("followers-only").at(*first).arg("n", follows);
  }
}
