#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace sdk = freehold::sdk;

namespace {

constexpr std::uint64_t kFewest = 6;  // dated pieces; fewer say nothing of steadiness
constexpr int kQuiet = 3;             // months without a piece between two pieces

// "2026-03" as months since year 0; nothing where it is no such text.
std::optional<int> month_number(std::string_view month) {
  if (month.size() != 7 || month[4] != '-') return std::nullopt;
  int digits[6];
  std::size_t count = 0;
  for (const std::size_t at : {0, 1, 2, 3, 5, 6}) {
    if (month[at] < '0' || month[at] > '9') return std::nullopt;
    digits[count++] = month[at] - '0';
  }
  return (digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]) * 12 + digits[4] * 10 + digits[5] - 1;
}

struct QuietChannel {
  sdk::Tally<600> months;
  FREEHOLD_FIELDS(months)

  void add(const sdk::Item &item, const sdk::Host &) {
    if (item.published().size() >= 7 && month_number(item.published().substr(0, 7))) months.add(item.published().substr(0, 7));
  }

  // The longest pause between two pieces. The time since the last one is not judged: an export ends when it was made.
  void finish(sdk::Text channel, sdk::Report &report, const sdk::Host &) {
    std::int64_t pieces = 0;
    std::optional<int> before;
    int longest = 0;
    std::string from, to, last;
    for (const sdk::Entry &entry : months.entries()) {
      const auto number = month_number(entry.key());
      if (!number) continue;
      pieces += entry.value();
      if (before && *number - *before - 1 > longest) {
        longest = *number - *before - 1;
        from = last;
        to = entry.key();
      }
      before = number;
      last = entry.key();
    }
    if (pieces < static_cast<std::int64_t>(kFewest) || longest < kQuiet) return;
    report.finding("pause").arg("channel", channel).arg("months", longest).arg("from", from).arg("to", to).arg("last", last);
  }
};

}  // namespace

FREEHOLD_CORPUS_RULE(QuietChannel, "quiet-channel");
