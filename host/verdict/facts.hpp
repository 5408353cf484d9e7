// Facts: counted, not scored. What is there, what it leads to, and what is left when a platform is gone.
#pragma once

#include "host/verdict/scheme.hpp"
#include "host/verdict/verdict.hpp"

namespace freehold::verdict {

// Kinds, contacts, money signals, reach, rabbit holes, paths. Requires: channels, counts and channel_of are set.
void set_facts(const corpus::Corpus &corpus, const corpus::Graph &graph, const model::Policy &policy, Verdict &verdict);

// Resilience and platform-off. Requires: set_facts().
void set_platforms(const corpus::Corpus &corpus, const corpus::Graph &graph, const model::Policy &policy,
                   Verdict &verdict);

Missing find_missing(const corpus::Corpus &corpus, const Scheme &scheme, const Verdict &verdict);

}  // namespace freehold::verdict
