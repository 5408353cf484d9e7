// Facts: counted, not scored. What is there, what it leads to, who can be reached, and what is left when a platform is gone.
#pragma once

#include "host/verdict/scheme.hpp"
#include "host/verdict/verdict.hpp"

namespace freehold::verdict {

inline constexpr std::int32_t kNear = 2;  // steps

// All of Verdict::facts but what set_channels() and set_counts() filled. Requires: channels, counts, channel_of, questions and answers are set.
void set_facts(const corpus::Corpus &corpus, const corpus::Graph &graph, const model::Policy &policy, Verdict &verdict);

// Its parts, each in a file of its own.
void set_steps(const corpus::Corpus &corpus, const corpus::Graph &graph, Verdict &verdict);            // steps.cpp: goals, reach, holes, paths
void set_attention(const corpus::Corpus &corpus, const model::Policy &policy, Verdict &verdict);       // attention.cpp: money, bait, views
void set_older(const corpus::Corpus &corpus, const model::Policy &policy, Verdict &verdict);           // older.cpp
void set_platforms(const corpus::Corpus &corpus, const corpus::Graph &graph, const model::Policy &policy,
                   Verdict &verdict);                                                                  // platform-off.cpp; after set_people()
void set_exclusive(const corpus::Corpus &corpus, const std::vector<std::string_view> &rented, Verdict &verdict);  // exclusive.cpp; by set_platforms()

// Its page kind is not scored.
bool is_left_out(const model::ContentItem &item, const model::Policy &policy);

// By the export that says so; 0: none does.
std::uint64_t views_of(const model::ContentItem &item);

Missing find_missing(const corpus::Corpus &corpus, const Scheme &scheme, const Verdict &verdict);

}  // namespace freehold::verdict
