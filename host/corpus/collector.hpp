// Collector: the exact merge. Takes what workers say in any order and makes the one Corpus that any order makes.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "host/corpus/accumulate.hpp"
#include "host/corpus/corpus.hpp"
#include "host/corpus/overrides.hpp"

namespace freehold::corpus {

class Collector {
 public:
  // text and origin are dropped from the item: what needs them has run. Of two items with one id the one whose encoding sorts first stays and
  // the other becomes a note.
  void add(model::JudgedItem &&item);
  void add(model::Channel &&channel);          // of two with one key the one that sorts first stays
  void add(model::MetricRecord &&record);      // joined to its item in corpus()
  void add(const model::ContactCount &count);  // the larger of two counts of one list stays
  void add(model::Note &&note);
  void add(SourceSummary &&source);            // in the order the user named them

  // What plugins said that were withdrawn is taken back: their results are failed for `reason`, their accumulations and findings are gone.
  // rules: the plan's. overrides: what they switch off is taken out first; nullptr: none. Call once, after everything was added.
  Corpus corpus(const std::vector<model::Rule> &rules, const std::vector<std::string> &withdrawn, const Overrides *overrides = nullptr);

 private:
  void join_metrics(Corpus &corpus);

  std::map<std::string, model::JudgedItem> items_;
  std::map<std::string, model::Channel> channels_;
  std::map<std::pair<std::string, std::string>, std::uint64_t> contacts_;
  std::vector<model::MetricRecord> metrics_;
  std::set<model::Note> notes_;
  std::vector<SourceSummary> sources_;
};

// Makes every result of the withdrawn plugins' rules failed; also used for results that come after corpus().
void withdraw(std::vector<model::RuleResult> &results, const std::vector<model::Rule> &rules, const std::vector<std::string> &withdrawn);

// The plugin a rule id belongs to: what stands before its last slash.
std::string_view plugin_of(std::string_view rule_id);

}  // namespace freehold::corpus
