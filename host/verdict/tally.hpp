// Tallies: what the rules said, added up by channel. The first and only pass over all results; everything later works
// on these.
#pragma once

#include <cstdint>
#include <vector>

#include "host/verdict/scheme.hpp"

namespace freehold::verdict {

struct RuleTally {
  std::uint32_t rule = 0;
  std::uint64_t num = 0;
  std::uint64_t den = 0;
  std::uint64_t judged = 0;
  std::uint64_t missing = 0;
};

struct ChannelTally {
  std::vector<RuleTally> rules;        // sorted by rule; of counted items, and of the channel itself
  std::vector<std::uint64_t> judged;   // per question: items with an answer
  std::vector<std::uint64_t> missing;  // per question: items whose every answer failed

  RuleTally &at(std::uint32_t rule);
  const RuleTally *find(std::uint32_t rule) const;
};

// A result as it counts: nothing where the rule did not apply, never num > den.
struct Said {
  bool judged = false;
  bool failed = false;
  std::uint64_t num = 0;
  std::uint64_t den = 0;
};
Said said(const model::RuleResult &result, const Role &role);

// Fills Verdict::answers and returns one tally per channel. Requires: questions, counts, channel_of and channels of the
// verdict are set.
std::vector<ChannelTally> tally_answers(const corpus::Corpus &corpus, const Scheme &scheme, Verdict &verdict);

}  // namespace freehold::verdict
