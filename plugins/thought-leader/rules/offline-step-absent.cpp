#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace sdk = freehold::sdk;
namespace support = freehold::support;

namespace {

constexpr std::int64_t kFewest = 3;  // pages; fewer say nothing

// Menus and footers count: one way is enough for a whole site.
bool meets(const sdk::Item &item) {
  return item.links().any([](const sdk::Link &link) { return support::is_live(link); }) ||
         item.calls().any([](const sdk::Call &call) { return support::one_of(call.kind(), "booking", "phone"); }) ||
         support::first_in_text(item, "base/live-occasion") || !support::written_phone(item.text()).empty();
}

struct OfflineStepAbsent {
  sdk::Sum pages;
  sdk::Sum live;
  sdk::Sum written;
  FREEHOLD_FIELDS(pages, live, written)

  void add(const sdk::Item &item, const sdk::Host &) {
    if (support::on_platform(item) || support::is_chore(item)) return;
    pages.add(1);
    if (meets(item)) live.add(1);
    if (support::has_capture(item)) written.add(1);
  }

  void finish(sdk::Text, sdk::Report &report, const sdk::Host &) {
    if (pages.value() < kFewest || live.value() > 0) return;
    report.finding(written.value() > 0 ? "written-only" : "nowhere").arg("n", pages.value());
  }
};

}  // namespace

FREEHOLD_CORPUS_RULE(OfflineStepAbsent, "offline-step-absent");
