// The user's choices merged into rule sets and policy, and every difference written down. Private to this folder.
#pragma once

#include <vector>

#include "host/plugins/chosen-rules.hpp"

namespace freehold::plugins {

// Merges weights, gates, archetype weights and expectations into the sets; base is the first of them. Appends what differs from what the
// sets say, and problems: unknown-question, unknown-strategy.
void merge_choices(const Choices &choices, const ChosenRules &chosen, std::vector<model::RuleSet> &sets,
                   std::vector<model::PolicyChange> &changes, std::vector<Problem> &problems);

// The lines that the verdict draws: as the base set says, the user's word first.
void merge_thresholds(const Choices &choices, model::Policy &policy);

// What is expected of a mix: both strategies' bounds, each by its share, and the rules of both.
model::RuleSet mixed(const model::RuleSet &thought_leader, const model::RuleSet &influencer, std::int64_t mix_ppm);

}  // namespace freehold::plugins
