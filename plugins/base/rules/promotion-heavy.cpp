#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace sdk = freehold::sdk;
namespace support = freehold::support;

namespace {

constexpr std::size_t kMonths = 3;     // the last so many months that have pieces
constexpr std::int64_t kFewest = 8;    // pieces; fewer say nothing

bool promotes(const sdk::Item &item) {
  const bool sells = item.links().in_text().any([](const sdk::Link &link) { return support::one_of(link.kind(), "checkout", "shop", "course"); });
  return sells || support::first_in_text(item, "own-sale") || support::first_in_text(item, "urgency");
}

struct PromotionHeavy {
  sdk::Tally<600> all;
  sdk::Tally<600> promoting;
  FREEHOLD_FIELDS(all, promoting)

  // Posts and letters only: a service page is there to sell.
  void add(const sdk::Item &item, const sdk::Host &) {
    if (!support::one_of(item.kind(), "post", "letter") || item.published().size() < 7) return;
    const std::string_view month = item.published().substr(0, 7);
    all.add(month);
    if (promotes(item)) promoting.add(month);
  }

  void finish(sdk::Text channel, sdk::Report &report, const sdk::Host &) {
    std::vector<sdk::Entry> months(all.entries().begin(), all.entries().end());
    if (months.size() > kMonths) months.erase(months.begin(), months.end() - static_cast<std::ptrdiff_t>(kMonths));
    std::int64_t pieces = 0;
    std::int64_t sales = 0;
    for (const sdk::Entry &month : months) {
      pieces += month.value();
      sales += promoting.of(month.key());
    }
    if (pieces < kFewest || sales < 0 || sales > pieces) return;
    report.measure(static_cast<std::uint64_t>(sales), static_cast<std::uint64_t>(pieces));
    if (sales * 2 > pieces) report.finding("half").arg("channel", channel).arg("n", sales).arg("of", pieces);
  }
};

}  // namespace

FREEHOLD_CORPUS_RULE(PromotionHeavy, "promotion-heavy");
