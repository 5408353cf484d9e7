// What the owner wants and how things are weighed: rule-set data merged with the user's configuration. The verdict sees nothing else.
#pragma once

#include <cstdint>
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

struct Policy {
  std::string client;             // name for the report's head; empty: not said
  std::string declared_strategy;  // thought-leader, influencer, or empty: undeclared
  std::string regulated;          // health, law, finance, or empty
  std::string currency;           // of deal_value
  std::int64_t deal_value = 0;    // what one client is worth to the owner; 0: not said, and then no money is ever named
  std::int64_t clients_a_year = 0;
  std::string today;              // ISO date, injected; the report's head and the window hang on it
  std::int64_t window_days = 365; // dated items older than this are shown apart; 0: no window
  std::int64_t minimum_answers = 10;   // fewer judged answers: no score, "not enough"
  std::int64_t minimum_evidence = 4;   // fewer pieces of archetype evidence: unclear
  std::vector<DeclaredChannel> channels;
  RuleSet base;                        // the one that makes the dimensions
  std::vector<RuleSet> strategies;     // thought-leader, influencer: archetype weights and expectations; sorted by id
  std::vector<std::string> dismissed;  // fingerprints of findings the owner called wrong
};

}  // namespace freehold::model
