#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace sdk = freehold::sdk;
namespace support = freehold::support;

namespace {

constexpr std::int64_t kFewest = 5;  // ways to follow or watch; fewer say nothing

struct SingleOutlet {
  sdk::Tally<64> platforms;
  FREEHOLD_FIELDS(platforms)

  // One vote an item and platform, so that a wall of players does not drown the rest.
  void add(const sdk::Item &item, const sdk::Host &) {
    std::vector<std::string_view> seen;
    if (item.platform().present()) seen.push_back(item.platform());
    for (const sdk::Link &link : item.links()) {
      const bool counted = link.platform().present() && !link.owned() && !link.is("share") && seen.size() < 64;
      if (counted && std::find(seen.begin(), seen.end(), link.platform()) == seen.end()) seen.push_back(link.platform());
    }
    for (const std::string_view platform : seen) platforms.add(platform);
  }

  void finish(sdk::Text channel, sdk::Report &report, const sdk::Host &) {
    std::int64_t all = 0;
    std::int64_t most = 0;
    std::string biggest;
    std::int64_t count = 0;
    for (const sdk::Entry &entry : platforms.entries()) {
      all += entry.value();
      ++count;
      if (entry.value() > most) {
        most = entry.value();
        biggest = entry.key();
      }
    }
    if (all < kFewest) return;
    report.measure(static_cast<std::uint64_t>(most), static_cast<std::uint64_t>(all));
    if (most * 4 > all * 3) report.finding(count == 1 ? "only" : "most").arg("channel", channel).arg("platform", biggest).arg("percent", most * 100 / all);
  }
};

}  // namespace

FREEHOLD_CORPUS_RULE(SingleOutlet, "single-outlet");
