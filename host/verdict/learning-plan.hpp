// The learning plan: what a strategy can learn from the other one.
#pragma once

#include "host/verdict/verdict.hpp"

namespace freehold::verdict {

// Without `together`. Requires: strategy, archetype and findings of the verdict are set.
LearningPlan make_learning_plan(const corpus::Corpus &corpus, const model::Policy &policy, const Verdict &verdict);

}  // namespace freehold::verdict
