#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace sdk = freehold::sdk;
namespace support = freehold::support;

namespace {

constexpr std::int64_t kFewest = 3;  // pages; fewer say nothing

struct OutOfSight {
  sdk::Sum pages;
  sdk::Sum profiles;
  FREEHOLD_FIELDS(pages, profiles)

  // Menus and footers count here: that is where profiles are linked.
  void add(const sdk::Item &item, const sdk::Host &) {
    if (support::on_platform(item) || item.kind() != "page") return;  // letters, posts and episodes are what keeps somebody in mind
    pages.add(1);
    const bool linked = item.links().any([](const sdk::Link &link) { return support::is_follow(link) || support::one_of(link.kind(), "newsletter", "signup", "podcast"); }) ||
                        item.forms().any([](const sdk::Form &form) { return form.is("signup"); });
    if (linked) profiles.add(1);
  }

  void finish(sdk::Text channel, sdk::Report &report, const sdk::Host &) {
    if (pages.value() < kFewest || profiles.value() > 0) return;
    report.finding("nowhere").arg("channel", channel).arg("n", pages.value());
  }
};

}  // namespace

FREEHOLD_CORPUS_RULE(OutOfSight, "out-of-sight");
