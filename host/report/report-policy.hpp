// The policy of a report: the rules used, what the owner set otherwise, and what that did.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "host/report/report-facts.hpp"

namespace freehold::report {

// A rule that was not judged. by: user, tier (of tier C and not turned on), judgement (off as a group), regulated.
struct RuleOff {
  std::string rule;
  std::string by;
};

struct PolicyChange {
  std::string what;  // weight, question, gate, severity, archetype, expectation, threshold
  std::string name;
  std::string from;
  std::string to;
};

// A rule that caps its dimension; dependence is mirrored.
struct RuleGate {
  std::string rule;
  Ppm under = 0;
  Ppm cap = 0;
};

struct Expected {
  std::string strategy;
  std::string dimension;
  Ppm at_least = 0;
  Ppm at_most = 0;
};

struct OverrideUse {
  std::vector<std::string> rules;
  std::string path;
  std::string channel;
  std::string platform;
  bool off = false;
  std::string severity;
  std::uint64_t answers = 0;  // that were left out for it
};

struct DismissalUse {
  std::string finding;
  std::string reason;
  std::string until;
  std::string on;
  bool expired = false;
  std::uint64_t findings = 0;  // it means in this content; of an expired one they speak again
};

// What the owner demanded of the run, and whether it holds.
struct GateCheck {
  std::string gate;      // ownership_at_least, …, severity
  std::string sentence;
  bool passed = false;
};

struct Policy {
  std::string digest;                  // SHA-256 of everything that decides scores, archetype and findings; dismissals and demands are not in it
  std::string setting;                 // … of own ground, entries and plugin options, which is in it; empty: none were set
  ByName<std::string> rule_sets;       // id → version; base first
  std::uint64_t rules = 0;             // judged
  Ppm mix = 0;                         // of a declared hybrid: the share of thought leader
  ByName<std::int64_t> thresholds;     // shares in ppm
  std::vector<RuleGate> gates;
  std::vector<Expected> expectations;
  std::vector<RuleOff> off;
  std::vector<PolicyChange> changes;   // by the user, against the rule sets
  std::vector<OverrideUse> overrides;
  std::vector<DismissalUse> dismissals;
  std::vector<GateCheck> checks;
};

}  // namespace freehold::report
