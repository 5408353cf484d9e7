#include "host/verdict/verdict.hpp"

#include "host/verdict/archetype.hpp"
#include "host/verdict/facts.hpp"
#include "host/verdict/findings.hpp"
#include "host/verdict/outlets.hpp"
#include "host/verdict/score.hpp"
#include "host/verdict/strategy.hpp"

namespace freehold::verdict {
namespace {

constexpr std::array kAll = {model::Dimension::ownership, model::Dimension::funnel, model::Dimension::dependence};

void set_scores(const Scheme &scheme, const std::vector<ChannelTally> &tallies, Verdict &verdict) {
  for (std::uint32_t i = 0; i < verdict.channels.size(); ++i) {
    ChannelVerdict &channel = verdict.channels[i];
    channel.questions = score_questions(scheme, tallies[i]);
    for (const model::Dimension dimension : kAll)
      channel.scores[at(dimension)] = score_channel(scheme, dimension, channel.questions, i);
  }
  verdict.whole_questions = pool_questions(scheme, verdict.channels);
  for (const model::Dimension dimension : kAll)
    verdict.scores[at(dimension)] = score_whole(scheme, dimension, verdict.channels);
}

void set_archetypes(const corpus::Corpus &corpus, const corpus::Graph &graph, const model::Policy &policy,
                    const std::vector<AxisWeight> &weights, const std::vector<ChannelTally> &tallies,
                    Verdict &verdict) {
  for (std::size_t i = 0; i < verdict.channels.size(); ++i) {
    verdict.channels[i].archetype = weigh(axis_terms(weights, tallies[i]), policy.minimum_evidence, false, policy.mixed_ppm);
  }
  verdict.archetype = weigh(axis_terms(weights, tallies, verdict.channels), policy.minimum_evidence,
                            nothing_sold(corpus, graph, verdict), policy.mixed_ppm);
}

}  // namespace

Verdict judge(const corpus::Corpus &corpus, const corpus::Graph &graph, const model::Policy &policy) {
  Verdict verdict;
  const Scheme scheme = make_scheme(corpus, policy);
  const std::vector<AxisWeight> weights = axis_weights(corpus, policy);
  verdict.questions = scheme.questions;
  set_channels(corpus, policy, verdict);
  set_counts(corpus, policy, verdict);
  const std::vector<ChannelTally> tallies = tally_answers(corpus, scheme, verdict);
  set_scores(scheme, tallies, verdict);
  set_archetypes(corpus, graph, policy, weights, tallies, verdict);
  verdict.item_archetypes = weigh_items(corpus, weights, scheme, policy.minimum_evidence, policy.mixed_ppm);
  verdict.strategy = follow_strategy(policy, verdict.archetype);
  verdict.strategy.mismatches = find_mismatches(corpus, policy, weights, verdict);
  verdict.strategy.healthy = is_healthy(verdict);
  verdict.strengths = find_strengths(corpus, scheme, policy, tallies, verdict);
  set_findings(corpus, scheme, policy, verdict);
  set_facts(corpus, graph, policy, verdict);
  verdict.missing = find_missing(corpus, scheme, verdict);
  return verdict;
}

}  // namespace freehold::verdict
