#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace sdk = freehold::sdk;
namespace support = freehold::support;

namespace {

constexpr std::int64_t kFewest = 3;  // pages; fewer say nothing

// A case, a client's voice, a line that helps to pass the author on.
bool passes_on(const sdk::Item &item) {
  return item.page_kind() == "case" || !item.phrases("base/forward").empty() ||
         item.links().any([](const sdk::Link &link) { return support::one_of(link.kind(), "review", "reference"); });
}

// How working together begins: an appointment book, or said in words.
bool says_the_start(const sdk::Item &item) {
  return !item.phrases("first-steps").empty() ||
         item.links().any([](const sdk::Link &link) { return support::one_of(link.kind(), "booking", "meeting"); }) ||
         item.calls().any([](const sdk::Call &call) { return call.is("booking"); });
}

struct ReferralRouteMissing {
  sdk::Sum offers;
  sdk::Sum pages;
  sdk::Sum passed_on;
  sdk::Sum started;
  FREEHOLD_FIELDS(offers, pages, passed_on, started)

  void add(const sdk::Item &item, const sdk::Host &) {
    if (support::on_platform(item) || support::is_chore(item)) return;
    pages.add(1);
    if (support::different_phrases(item, "base/expertise") >= 2) offers.add(1);
    if (passes_on(item)) passed_on.add(1);
    if (says_the_start(item)) started.add(1);
  }

  // Who offers nothing needs no referral.
  void finish(sdk::Text, sdk::Report &report, const sdk::Host &) {
    if (pages.value() < kFewest || offers.value() == 0) return;
    if (passed_on.value() == 0) report.finding("unpassed").arg("n", pages.value());
    if (started.value() == 0) report.finding("unknown-start").arg("n", pages.value());
  }
};

}  // namespace

FREEHOLD_CORPUS_RULE(ReferralRouteMissing, "referral-route-missing");
