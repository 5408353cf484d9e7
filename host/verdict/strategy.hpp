// What the owner says they want to be, against what was found; and what works already.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "host/verdict/archetype.hpp"
#include "host/verdict/scheme.hpp"
#include "host/verdict/verdict.hpp"

namespace freehold::verdict {

// Declared, known, followed and the owner's own figures. Requires: the archetype of the whole is set.
Strategy follow_strategy(const model::Policy &policy, const Archetype &found);

// Ids of the rules of strategies that are not followed; none where nothing is followed.
std::set<std::string_view> silent_rules(const corpus::Corpus &corpus, const model::Policy &policy,
                                        std::string_view followed);

// Requires: scores, archetypes, answers and followed strategy are set.
std::vector<Mismatch> find_mismatches(const corpus::Corpus &corpus, const model::Policy &policy,
                                      const std::vector<AxisWeight> &weights, const Verdict &verdict);

// Requires: declared, scores, archetype and mismatches of the verdict are set.
bool is_healthy(const Verdict &verdict);

std::vector<Strength> find_strengths(const corpus::Corpus &corpus, const Scheme &scheme, const model::Policy &policy,
                                     const std::vector<ChannelTally> &tallies, const Verdict &verdict);

}  // namespace freehold::verdict
