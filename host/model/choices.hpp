// What the user chose of rules, questions and lines, each with its place in freehold.toml, before it is joined with what the rule sets say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "host/model/policy.hpp"
#include "host/support/result.hpp"

namespace freehold::model {

// What the user said of one rule; absent: nothing. (Its place is one in a file, not model::Place of an item.) A weight also turns the rule on, unless it is 0.
struct RuleChoice {
  std::string id;
  std::optional<bool> on;
  std::optional<std::int64_t> weight;     // in its question
  freehold::Place where = {};
  std::optional<std::int64_t> archetype = {};  // on the archetype axis; 0: no say
  std::optional<bool> gate = {};          // true: as under_ppm and cap_ppm say; false: none
  std::int64_t under_ppm = 0;
  std::int64_t cap_ppm = 1000000;
  std::string severity = {};
};

struct QuestionChoice {
  std::string question;
  std::int64_t weight = 0;
  freehold::Place where = {};
};

// off: nothing is expected of the dimension.
struct ExpectChoice {
  std::string strategy;
  Dimension dimension = Dimension::none;
  std::optional<std::int64_t> at_least_ppm;
  std::optional<std::int64_t> at_most_ppm;
  bool off = false;
  freehold::Place where = {};
};

struct OverrideChoice {
  Override said;
  freehold::Place where = {};
};

}  // namespace freehold::model
