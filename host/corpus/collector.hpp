// Collector: the exact merge. Takes what workers say in any order and makes the one Corpus that any order makes.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "host/corpus/accumulate.hpp"
#include "host/corpus/contact-book.hpp"
#include "host/corpus/corpus.hpp"
#include "host/corpus/overrides.hpp"

namespace freehold::corpus {

// Whether an item counts in scores.
using Counts = std::function<bool(const model::ContentItem &, const model::Channel *)>;

class Collector {
 public:
  // base: what it counts as a touchpoint is kept whole of items. Requires: it outlives this.
  explicit Collector(const model::RuleSet &base) : base_(base) {}

  // The item is shed (shed.hpp): what needs its text has run. Its results are kept as add_results() does. Of two
  // items with one id the one whose encoding sorts first stays and the other becomes a note.
  void add(model::JudgedItem &&item);
  void add(model::Channel &&channel);          // two with one key are united
  void add(model::MetricRecord &&record);      // joined to its item in corpus()
  void add(const model::ContactCount &count) { contacts_.add(count); }
  void add(model::ContactMarks &&marks) { contacts_.add(std::move(marks)); }
  void add(const CountedContacts &counted) { contacts_.add(counted); }
  void add(model::Note &&note);
  void add(SourceSummary &&source);            // in the order the user named them

  // What plugins said that were withdrawn is taken back: their results are failed for `reason`, their accumulations and findings are gone.
  // rules: the plan's. What corpus rules added up of items for which `counts` says no is left out, as their answers are left out of scores; it
  // gets the item's channel where a reader declared it, else nullptr. overrides: what they switch off is taken out first; nullptr: none.
  // Call once, after everything was added.
  Corpus corpus(const std::vector<model::Rule> &rules, const std::vector<std::string> &withdrawn,
                const Counts &counts = [](const model::ContentItem &, const model::Channel *) { return true; }, const Overrides *overrides = nullptr);

 private:
  void join_metrics(Corpus &corpus);

  const model::RuleSet &base_;
  std::vector<model::JudgedItem> items_;  // as they came: sorted in place at the end, so that no two copies of all of them are ever held
  std::unordered_map<std::string, std::size_t> place_;  // id → index
  std::map<std::string, model::Channel> channels_;
  ContactBook contacts_;
  std::vector<model::MetricRecord> metrics_;
  std::set<model::Note> notes_;
  std::vector<SourceSummary> sources_;
};

// Adds results to those of an item, sorted by rule and in no more memory than they need; of those that did not apply the rule alone is kept,
// in `silent`. Why: most rules do not apply to most items, and a corpus holds the results of all of them.
void add_results(model::JudgedItem &item, std::vector<model::RuleResult> &&results);

// Two things that were said of one channel: what only one says stays; of two titles, platforms and addresses the one that sorts first; the less free
// ground (rented before own), the less free people (captive before portable), the later export. The same in any order.
void unite(model::Channel &into, const model::Channel &from);

// Makes every result of the withdrawn plugins' rules failed; also used for results that come after corpus().
void withdraw(std::vector<model::RuleResult> &results, const std::vector<model::Rule> &rules, const std::vector<std::string> &withdrawn);
void withdraw(model::JudgedItem &item, const std::vector<model::Rule> &rules, const std::vector<std::string> &withdrawn);

// The plugin a rule id belongs to: what stands before its last slash.
std::string_view plugin_of(std::string_view rule_id);

}  // namespace freehold::corpus
