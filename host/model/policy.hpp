// What the owner wants and how things are weighed: rule-set data merged with the user's configuration. The verdict sees nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host/model/manifest.hpp"

namespace freehold::model {

// A channel the owner declared. weight: share in the whole's mean; 0: not said, all such channels share evenly.
struct DeclaredChannel {
  std::string key;
  std::string title;
  std::string platform;
  std::string url;
  std::int64_t weight = 0;
  bool has_source = true;  // false: declared, but nothing was given to read; it counts against coverage
};

// What holds only in some places. Patterns: * within a path segment, ** across them, ? one character; an empty one holds everywhere.
struct Override {
  std::vector<std::string> rules;  // ids, patterns of ids, or "judgement": all rules of that nature
  std::string path;                // of the file in its source, or of the piece's address
  std::string channel;             // its key
  std::string platform;
  bool off = false;                // what the rules said there is taken out
  std::string severity;            // … or has this severity; empty: its own
};

// A finding the owner called wrong. It is silent up to and including `until`, then it speaks again.
struct Dismissal {
  std::string finding;  // fingerprint, F-1a2b3c4d
  std::string reason;
  std::string until;    // ISO date; empty: for good
  std::string on;       // ISO date it was written down; empty: not said

  friend bool operator==(const Dismissal &, const Dismissal &) = default;
};

// What the owner demands of a run; it fails otherwise. Absent: not demanded.
struct RunGate {
  std::optional<std::int64_t> ownership_at_least_ppm;
  std::optional<std::int64_t> funnel_at_least_ppm;
  std::optional<std::int64_t> dependence_at_most_ppm;
  std::optional<std::int64_t> coverage_at_least_ppm;  // of each dimension
  std::string severity;                               // fails with a finding of this severity or worse; empty: not demanded
};

// A rule that is not judged, and who said so: user, tier (of tier C and not turned on), judgement (off as a group), regulated.
struct RuleOff {
  std::string rule;
  std::string by;

  friend bool operator==(const RuleOff &, const RuleOff &) = default;
};

// Something the user set otherwise than the rule sets do, in words a person would write.
struct PolicyChange {
  std::string what;  // weight, question, gate, severity, archetype, expectation, threshold
  std::string name;  // of a rule, question, threshold, or "thought-leader funnel"
  std::string from;
  std::string to;

  friend bool operator==(const PolicyChange &, const PolicyChange &) = default;
};

inline constexpr const char *kHybrid = "hybrid";  // a declared strategy that is a mix of the two

struct Policy {
  std::string client;             // name for the report's head; empty: not said
  std::string declared_strategy;  // thought-leader, influencer, hybrid, or empty: undeclared
  std::int64_t mix_ppm = 500000;  // of hybrid: the share of thought leader
  std::string regulated;          // health, law, finance, or empty
  std::string currency;           // of deal_value
  std::int64_t deal_value = 0;    // what one client is worth to the owner; 0: not said, and then no money is ever named
  std::int64_t clients_a_year = 0;
  std::string today;              // ISO date, injected; the report's head and the window hang on it
  std::int64_t window_days = 365; // dated items older than this are shown apart; 0: no window
  std::int64_t minimum_answers = 10;   // fewer judged answers: no score, "not enough"
  std::int64_t minimum_evidence = 4;   // fewer pieces of archetype evidence: unclear
  std::int64_t mixed_ppm = 333333;     // mixed: each side holds at least this share
  std::int64_t mix_tolerance_ppm = 150000;  // of hybrid: so far from the mix is no mismatch
  std::int64_t strength_ppm = 800000;  // a strength holds for so many of its opportunities …
  std::int64_t strength_pieces = 3;    // … of at least so many
  std::int64_t covered_ppm = 500000;   // medium certainty wants so much coverage of each dimension
  std::int64_t well_covered_ppm = 800000;  // high certainty
  std::vector<DeclaredChannel> channels;
  RuleSet base;                        // the one that makes the dimensions
  std::vector<RuleSet> strategies;     // thought-leader, influencer: archetype weights and expectations; sorted by id
  std::vector<Override> overrides;     // in the user's order; of two that name a severity the later counts
  std::vector<Dismissal> dismissed;
  RunGate gate;
  std::vector<RuleOff> off;            // sorted by rule
  std::vector<PolicyChange> changes;   // sorted
  std::string setting;                 // digest of what else the user set that moves answers: own ground, entries, options of plugins
};

}  // namespace freehold::model
