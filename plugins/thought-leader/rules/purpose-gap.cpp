#include <freehold/plugin.hpp>

#include "plugins/thought-leader/purposes.hpp"

namespace sdk = freehold::sdk;
namespace support = freehold::support;

namespace {

constexpr std::int64_t kFewest = 10;  // pieces; fewer say nothing of a channel

struct PurposeGap {
  sdk::Sum pieces;
  sdk::Sum credibility;
  sdk::Sum personality;
  sdk::Sum help;
  FREEHOLD_FIELDS(pieces, credibility, personality, help)

  void add(const sdk::Item &item, const sdk::Host &) {
    if (support::is_chore(item) || item.text().empty()) return;
    const auto purposes = freehold::thought_leader::purposes_of(item);
    pieces.add(1);
    if (purposes.credibility) credibility.add(1);
    if (purposes.personality) personality.add(1);
    if (purposes.help) help.add(1);
  }

  // No source says what mix is right: only a purpose that nothing serves is a gap.
  void finish(sdk::Text channel, sdk::Report &report, const sdk::Host &) {
    if (pieces.value() < kFewest) return;
    const auto gap = [&](const char *message, const sdk::Sum &served) {
      if (served.value() > 0) return;
      report.finding(message)
          .arg("channel", channel)
          .arg("n", pieces.value())
          .arg("credibility", credibility.value())
          .arg("personality", personality.value())
          .arg("help", help.value());
    };
    gap("credibility", credibility);
    gap("personality", personality);
    gap("help", help);
  }
};

}  // namespace

FREEHOLD_CORPUS_RULE(PurposeGap, "purpose-gap");
