// The parts in which a report is made; each fills its members of the report from the same four values. Private to this folder.
#pragma once

#include <string>

#include "host/report/report.hpp"

namespace freehold::report {

// Requires: all four outlive it.
struct Making {
  const corpus::Corpus &corpus;
  const corpus::Graph &graph;
  const verdict::Verdict &verdict;
  const model::Policy &policy;

  std::string rule_id(std::uint32_t rule) const;     // empty: none
  std::string rule_title(std::uint32_t rule) const;
  std::string channel_title(std::uint32_t channel) const;  // its key where it has no title; empty: none
  Stop stop(std::uint32_t item) const;
  std::string path(std::uint32_t item) const;  // of its file; empty: none
};

std::string dimension_id(model::Dimension dimension);
// path: of the item it is of, empty for a channel.
Evidence make_evidence(const model::Evidence &evidence, const std::string &path);
Gain make_gain(const verdict::Gain &gain);
Contacts make_contacts(const verdict::Contacts &contacts);

void make_scores(const Making &from, Report &report);    // verdict, dimensions, questions, channels
void make_findings(const Making &from, Report &report);  // findings, fixes, together, strengths, mismatches
void make_items(const Making &from, Report &report);
// Shortest ways to a goal, each as text a person can follow.
std::vector<Way> make_paths(const Making &from, const std::vector<std::vector<std::uint32_t>> &paths, corpus::Goal goal);
void make_ways(const Making &from, Report &report);
void make_providers(const Making &from, Report &report);  // facts.providers, missing.short_links; after make_facts()
void make_figures(const Making &from, Report &report);   // facts: people, exclusive, goals, reliance, lottery, bait, older_items; after make_facts()
void make_policy(const Making &from, Report &report);    // policy, but for its checks
void make_facts(const Making &from, Report &report);     // facts, sources, notes, missing, provenance, exit_codes
// Last, as they speak of what the others filled: sentence, saying, facts of the dimensions, gone_tonight, mismatches, more_certainty.
void make_sentences(Report &report);

}  // namespace freehold::report
