// The archetype: which way the content earns, by the weighted axis between influencer and thought leader.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "host/verdict/scheme.hpp"
#include "host/verdict/tally.hpp"
#include "host/verdict/verdict.hpp"

namespace freehold::verdict {

inline constexpr std::string_view kThoughtLeader = "thought-leader";
inline constexpr std::string_view kInfluencer = "influencer";
inline constexpr std::string_view kMixed = "mixed";
inline constexpr std::string_view kNeither = "neither";
inline constexpr std::string_view kUnclear = "unclear";

struct AxisWeight {
  std::uint32_t rule = 0;
  std::int64_t weight = 0;  // not 0
};

// The weights of the axis by rule, sorted by rule: base first, then the strategies by id; of a rule listed twice the
// first counts.
std::vector<AxisWeight> axis_weights(const corpus::Corpus &corpus, const model::Policy &policy);

std::vector<ArchetypeTerm> axis_terms(const std::vector<AxisWeight> &weights, const ChannelTally &tally);
// Over all channels: values by channel weight, opportunities and pieces added up.
std::vector<ArchetypeTerm> axis_terms(const std::vector<AxisWeight> &weights, const std::vector<ChannelTally> &tallies,
                                      const std::vector<ChannelVerdict> &channels);

// Whether nothing is sold, as Archetype says; false where the rules that could tell are not there.
bool nothing_sold(const corpus::Corpus &corpus, const corpus::Graph &graph, const Verdict &verdict);

// The axis of every item by itself; one judged rule is one piece of evidence.
std::vector<ItemArchetype> weigh_items(const corpus::Corpus &corpus, const std::vector<AxisWeight> &weights, const Scheme &scheme,
                                       std::int64_t minimum_evidence, Ppm mixed = 333'333);

// mixed: the share that each side of mixed content holds at least.
Archetype weigh(std::vector<ArchetypeTerm> terms, std::int64_t minimum_evidence, bool sells_nothing, Ppm mixed = 333'333);

}  // namespace freehold::verdict
