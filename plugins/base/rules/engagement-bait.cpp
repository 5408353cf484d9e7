#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Phrase;

namespace {

// What exempts a request stands in the same line: a call for help, a colleague to whom it is sent, an answer promised to who writes a keyword.
bool is_exempt(const freehold::sdk::Item &item, const Phrase &bait) {
  const std::string_view whole = bait.in_title() ? std::string_view(item.title()) : std::string_view(item.text());
  const auto line = whole.rfind('\n', static_cast<std::size_t>(bait.span().begin));
  const std::uint64_t from = line == std::string_view::npos ? 0 : line;
  const std::uint64_t to = whole.find('\n', static_cast<std::size_t>(bait.span().end));
  for (const char *list : {"bait-exempt", "keyword-reply"}) {
    const bool found = item.phrases(list).any([&](const Phrase &exempt) {
      return exempt.in_title() == bait.in_title() && exempt.span().begin >= from && exempt.span().end <= to;
    });
    if (found) return true;
  }
  return false;
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
  for (const char *list : {"call-engagement-bait", "call-follow-plea"}) {
    for (const Phrase &bait : item.phrases(list)) {
      if (is_exempt(item, bait) || is_form_heading(item, bait)) continue;
      report.yes();
      if (!support::is_chore(item)) report.finding("asks").at(bait).arg("phrase", bait.entry()).worth(1);
      return;
    }
  }
  report.no();
}
