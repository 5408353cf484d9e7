// Findings: gathered by rule and message, dismissed ones dropped, each with its fingerprint; what mending them would
// change.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "host/verdict/scheme.hpp"
#include "host/verdict/verdict.hpp"

namespace freehold::verdict {

// Channel → by how much the num of the rule would change (dependence: fall); never more than its measures allow.
using Repair = std::map<std::uint32_t, std::uint64_t>;

// high 4, medium 3, low 2, note 1, anything else 0.
int rank_of(std::string_view severity);

// From the day after `until` on.
bool is_expired(const model::Dismissal &dismissal, std::string_view today);

struct Gathered {
  FindingGroup group;
  Repair repair;
};

// All groups but kStrategyUndeclared, sorted by rule id and message; counts dismissed, older and silent ones in the
// verdict. Requires: counts, channel_of, strategy and channels of the verdict are set.
std::vector<Gathered> gather_findings(const corpus::Corpus &corpus, const Scheme &scheme, const model::Policy &policy,
                                      Verdict &verdict);

// The gain of mending one group, or several at once in one dimension; empty: no score there, or nothing to mend.
std::optional<Gain> gain_of(const Scheme &scheme, const Verdict &verdict, model::Dimension dimension,
                            const std::vector<const Gathered *> &mended);

// A group of the verdict's findings as something to do. Requires: index is one of them, and no strategy-undeclared.
Fix make_fix(const corpus::Corpus &corpus, const Verdict &verdict, std::uint32_t index);

// Gains of mending several groups at once, by dimension. groups: indexes into gathered.
std::array<std::optional<Gain>, kDimensions> gains_together(const Scheme &scheme, const Verdict &verdict,
                                                            const std::vector<Gathered> &gathered,
                                                            const std::vector<std::uint32_t> &groups);

// Sets findings, fixes, together and plan.
void set_findings(const corpus::Corpus &corpus, const Scheme &scheme, const model::Policy &policy, Verdict &verdict);

}  // namespace freehold::verdict
