#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Link;

namespace {

// A page that only gathers followers has at least so many ways to follow.
constexpr std::uint64_t kGathering = 2;

}  // namespace

// Can the contacts that are collected here be taken along?
FREEHOLD_RULE(captive_contacts, "captive-contacts") {
  if (support::is_chore(item)) return;
  if (support::has_capture(item)) {
    report.yes();
    return;
  }
  std::uint64_t follows = 0;
  std::optional<Link> first;
  for (const Link &link : item.links().not_owned()) {
    if (!support::in_main(link) || !support::is_follow(link)) continue;
    ++follows;
    if (!first) first = link;
  }
  const bool keyword = !item.phrases("keyword-reply").empty();
  if (follows < kGathering && !keyword) return;  // nothing is collected here
  report.no();
  if (first) {
    report.finding("followers").at(*first).arg("n", follows).worth(1);
  } else {
    report.finding("inbox").at(*item.phrases("keyword-reply").first()).worth(1);
  }
}
