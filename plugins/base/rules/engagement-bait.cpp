#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Phrase;

namespace {

// From one end mark to the next around a phrase: what exempts a request stands in the same sentence or the one beside it.
bool is_exempt(const freehold::sdk::Item &item, const Phrase &bait) {
  const std::string_view whole = bait.in_title() ? std::string_view(item.title()) : std::string_view(item.text());
  const auto line = whole.rfind('\n', static_cast<std::size_t>(bait.span().begin));
  const std::uint64_t from = line == std::string_view::npos ? 0 : line;
  const std::uint64_t to = whole.find('\n', static_cast<std::size_t>(bait.span().end));
  return item.phrases("bait-exempt").any([&](const Phrase &exempt) {
    return exempt.in_title() == bait.in_title() && exempt.span().begin >= from && exempt.span().end <= to;
  });
}

// The words above the comment form of a page ask nobody for a reaction.
bool is_form_heading(const freehold::sdk::Item &item, const Phrase &bait) {
  return item.kind() == "page" && item.phrases("comment-invitation").any([&](const Phrase &heading) {
    return heading.in_title() == bait.in_title() && heading.span().begin == bait.span().begin;
  });
}

}  // namespace

// Does it ask for a reaction that is of no use to the reader?
FREEHOLD_RULE(engagement_bait, "engagement-bait") {
  for (const Phrase &bait : item.phrases("call-engagement-bait")) {
    if (is_exempt(item, bait) || is_form_heading(item, bait)) continue;
    report.yes();
    if (!support::is_chore(item)) report.finding("asks").at(bait).arg("phrase", bait.entry()).worth(1);
    return;
  }
  report.no();
}
