#include <freehold/plugin.hpp>

#include "plugins/thought-leader/purposes.hpp"

namespace sdk = freehold::sdk;
namespace support = freehold::support;

namespace {

constexpr std::int64_t kFewest = 10;  // pieces whose stage can be told; fewer say nothing

struct StageGap {
  sdk::Tally<8> stages;
  FREEHOLD_FIELDS(stages)

  void add(const sdk::Item &item, const sdk::Host &) {
    if (support::is_chore(item)) return;
    const std::string_view stage = freehold::thought_leader::stage_of(item);
    if (!stage.empty()) stages.add(stage);
  }

  // No source says what mix is right: only a stage that nothing meets is a gap.
  void finish(sdk::Text channel, sdk::Report &report, const sdk::Host &) {
    const std::int64_t discover = stages.of("discover");
    const std::int64_t trust = stages.of("trust");
    const std::int64_t talk = stages.of("talk");
    if (discover + trust + talk < kFewest) return;
    const auto gap = [&](const char *message, std::int64_t met) {
      if (met > 0) return;
      report.finding(message).arg("channel", channel).arg("n", discover + trust + talk).arg("discover", discover).arg("trust", trust).arg("talk", talk);
    };
    gap("discover", discover);
    gap("trust", trust);
    gap("talk", talk);
  }
};

}  // namespace

FREEHOLD_CORPUS_RULE(StageGap, "stage-gap");
