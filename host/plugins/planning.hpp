// What a run will do: accepted plugins joined with the user's choices.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host/model/plan.hpp"
#include "host/model/policy.hpp"
#include "host/support/result.hpp"

namespace freehold::plugins {

// What the user said of one rule. A weight also turns the rule on, unless it is 0.
struct RuleChoice {
  std::string id;
  std::optional<bool> on;
  std::optional<std::int64_t> weight;
  Place where = {};
};

struct QuestionChoice {
  std::string question;
  std::int64_t weight = 0;
  Place where = {};
};

struct OptionsChoice {
  std::string plugin;
  std::string json;  // an object
  Place where = {};
};

struct Choices {
  std::vector<RuleChoice> rules;
  std::vector<QuestionChoice> questions;
  std::vector<OptionsChoice> options;
  std::vector<model::CatalogueEntry> catalogue;  // the user's own; they win
  std::vector<model::Pair> link_map;             // sorted, unique
  std::vector<std::string> own_hosts;            // lower case
  bool keep_text = true;
};

// Rules that are judged: those of tier C only if the user turned them on, all others unless turned off. Where several
// things are wrong the problem is the first and says how many more there are. Problems: unknown-rule, unknown-plugin,
// unknown-question, no-base-rule-set, duplicate-rule-set, catalogue-conflict. Requires: accepted as discover() gives
// it, without problems. The plan's plugins say who they are; their rules, entries and phrases stand in the plan's own
// lists, where entries and phrases leave out why, source and date.
Result<model::Plan> make_plan(const std::vector<model::Plugin> &accepted, const Choices &choices);

// owner: everything of a Policy that does not come from rule sets. Fills base and strategies: the user's weights merged
// in; rules that are not judged are left out of all sets, so that turning one off does not lower coverage. Problems: as
// make_plan.
Result<model::Policy> make_policy(const std::vector<model::Plugin> &accepted, const Choices &choices,
                                  model::Policy owner);

}  // namespace freehold::plugins
