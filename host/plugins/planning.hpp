// What a run will do: accepted plugins joined with the user's choices.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host/model/choices.hpp"
#include "host/model/plan.hpp"
#include "host/model/policy.hpp"
#include "host/support/result.hpp"

namespace freehold::plugins {

using model::QuestionChoice;
using model::RuleChoice;

struct OptionsChoice {
  std::string plugin;
  std::string json;  // an object
  Place where = {};
};

struct Choices {
  std::vector<RuleChoice> rules;
  std::vector<QuestionChoice> questions;
  std::vector<OptionsChoice> options;
  std::vector<model::ExpectChoice> expectations;
  std::vector<model::Threshold> thresholds;
  std::vector<model::OverrideChoice> overrides;
  bool judgement = true;   // false: rules that are judgement are off as a group
  bool regulated = false;  // advertising rules bind the owner: rules that say so are silent
  std::vector<model::CatalogueEntry> catalogue;  // the user's own; they win
  std::vector<model::Pair> link_map;             // sorted, unique
  std::vector<std::string> own_hosts;            // lower case
  bool keep_text = true;
};

// Rules that are judged: what the user said of a rule by name counts first; else those of tier C, those that are silent for
// the owner and, if so said, all that are judgement are not judged. Where several things are wrong the problem is the
// first and says how many more there are. Problems: unknown-rule, unknown-plugin, unknown-question, unknown-strategy,
// no-base-rule-set, duplicate-rule-set, catalogue-conflict. Requires: accepted as discover() gives
// it, without problems. The plan's plugins say who they are; their rules, entries and phrases stand in the plan's own
// lists, where entries and phrases leave out why, source and date.
Result<model::Plan> make_plan(const std::vector<model::Plugin> &accepted, const Choices &choices);

// The same; entries and phrases are taken out of the manifests, which lack them from then on, instead of copied.
Result<model::Plan> take_plan(std::vector<model::Plugin> &accepted, const Choices &choices);

// owner: everything of a Policy that does not come from rule sets. Fills base, strategies, the lines that the verdict draws,
// overrides, what is off and what the user changed; rules that are not judged are left out of all sets, so that turning one
// off does not lower coverage. Of a declared hybrid the set "hybrid" is made of the two by the mix. Problems: as make_plan.
Result<model::Policy> make_policy(const std::vector<model::Plugin> &accepted, const Choices &choices,
                                  model::Policy owner);

}  // namespace freehold::plugins
