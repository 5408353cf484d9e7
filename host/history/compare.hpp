// Two reports compared. Values are those of the reports; shares and scores are parts per million.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host/report/report.hpp"

namespace freehold::history {

using report::Ppm;

// A dimension before and after. Empty: too few answers for a score.
struct ScoreChange {
  std::string dimension;
  std::optional<Ppm> before;
  Ppm before_low = 0;
  Ppm before_high = 0;
  std::optional<Ppm> after;
  Ppm after_low = 0;
  Ppm after_high = 0;
  bool within_unknown = false;  // each value lies in the range of the other
};

struct ArchetypeChange {
  std::string before;
  Ppm share_before = 0;  // of thought leader
  std::string after;
  Ppm share_after = 0;
};

// Of pieces, by title or id; of findings, by fingerprint.
struct Change {
  std::uint64_t fresh = 0;
  std::uint64_t gone = 0;
  std::uint64_t kept = 0;
  std::vector<std::string> fresh_shown;  // the first kShown
  std::vector<std::string> gone_shown;
};
inline constexpr std::size_t kShown = 10;

// The findings of one rule and message.
struct FindingChange : Change {
  std::string rule;
  std::string message;
  std::string title;
  std::string severity;
};

struct Comparison {
  std::string today_before;
  std::string today_after;
  std::vector<std::string> differs;  // what of the rules; empty: they are the same, and all below is filled
  std::vector<ScoreChange> scores;
  std::optional<ArchetypeChange> archetype;
  report::Contacts people_before;    // you could write to tomorrow
  report::Contacts people_after;
  Change items;
  std::vector<FindingChange> findings;  // with anything new or gone first, by rule and message otherwise
};

// Pure. Items, people and dates are compared whatever the rules are.
Comparison compare(const report::Report &before, const report::Report &after);

}  // namespace freehold::history
