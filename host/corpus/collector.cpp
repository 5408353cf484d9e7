#include "host/corpus/collector.hpp"

#include <algorithm>
#include <utility>

#include "host/corpus/shed.hpp"
#include "host/model/wire.hpp"

namespace freehold::corpus {
namespace {

bool contains(const std::vector<std::string> &list, std::string_view name) { return std::find(list.begin(), list.end(), name) != list.end(); }

constexpr const char *kWithdrawn = "its plugin was withdrawn after three faults";

}  // namespace

std::string_view plugin_of(std::string_view rule_id) { return rule_id.substr(0, rule_id.rfind('/')); }

void withdraw(std::vector<model::RuleResult> &results, const std::vector<model::Rule> &rules, const std::vector<std::string> &withdrawn) {
  if (withdrawn.empty()) return;
  for (model::RuleResult &result : results) {
    if (!contains(withdrawn, plugin_of(rules[result.rule].id))) continue;
    const std::uint32_t rule = result.rule;
    result = {};
    result.rule = rule;
    result.outcome = model::Outcome::failed;
    result.reason = kWithdrawn;
  }
}

void add_results(model::JudgedItem &item, std::vector<model::RuleResult> &&results) {
  const auto applies = [](const model::RuleResult &result) { return result.outcome != model::Outcome::not_applicable || !result.findings.empty(); };
  const std::size_t more = static_cast<std::size_t>(std::count_if(results.begin(), results.end(), applies));
  std::vector<model::RuleResult> kept;
  kept.reserve(item.results.size() + more);
  kept.insert(kept.end(), std::make_move_iterator(item.results.begin()), std::make_move_iterator(item.results.end()));
  std::vector<std::uint32_t> silent = item.silent.values();
  for (model::RuleResult &result : results) {
    if (applies(result)) {
      kept.push_back(std::move(result));
    } else {
      silent.push_back(result.rule);
    }
  }
  const auto by_rule = [](const model::RuleResult &a, const model::RuleResult &b) { return a.rule < b.rule; };
  if (!std::is_sorted(kept.begin(), kept.end(), by_rule)) std::stable_sort(kept.begin(), kept.end(), by_rule);
  std::sort(silent.begin(), silent.end());
  item.results = std::move(kept);
  item.silent = silent;
}

void withdraw(model::JudgedItem &item, const std::vector<model::Rule> &rules, const std::vector<std::string> &withdrawn) {
  if (withdrawn.empty()) return;
  std::vector<model::RuleResult> results = std::exchange(item.results, {});
  for (const std::uint32_t rule : item.silent) results.emplace_back().rule = rule;
  item.silent = {};
  withdraw(results, rules, withdrawn);
  add_results(item, std::move(results));
}

void Collector::add(model::JudgedItem &&item) {
  shed(item.item, base_);
  item.item.links.shrink_to_fit();
  item.item.calls.shrink_to_fit();
  item.item.forms.shrink_to_fit();
  model::keep_texts(item.item);
  add_results(item, std::exchange(item.results, {}));
  for (model::Note &note : item.notes) notes_.insert(std::move(note));
  item.notes.clear();
  const auto [known, fresh] = place_.try_emplace(item.item.id, items_.size());
  if (fresh) {
    items_.push_back(std::move(item));
    return;
  }
  model::JudgedItem &kept = items_[known->second];
  notes_.insert({"duplicate-id", item.item.source, item.item.id, "", "Two items have this id; one of them was left out."});
  std::string held, offered;
  model::encode(kept, held);
  model::encode(kept.silent, held);
  model::encode(item, offered);
  model::encode(item.silent, offered);
  if (offered < held) kept = std::move(item);
}

void unite(model::Channel &into, const model::Channel &from) {
  const auto first = [](model::Text &a, const model::Text &b) {
    if (!a || (b && *b < *a)) a = b ? b : a;
  };
  const auto last = [](model::Text &a, const model::Text &b) { a = std::max(a, b); };
  if (into.title.empty() || (!from.title.empty() && from.title < into.title)) into.title = from.title;
  first(into.platform, from.platform);
  first(into.url, from.url);
  last(into.address, from.address);
  first(into.people, from.people);
  last(into.exported, from.exported);
}

void Collector::add(model::Channel &&channel) {
  const auto [slot, fresh] = channels_.try_emplace(channel.key, channel);
  if (!fresh) unite(slot->second, channel);
}

void Collector::add(model::MetricRecord &&record) { metrics_.push_back(std::move(record)); }

void Collector::add(model::Note &&note) { notes_.insert(std::move(note)); }

void Collector::add(SourceSummary &&source) { sources_.push_back(std::move(source)); }

// A record's key is the id its reader gave the item, without the source.
void Collector::join_metrics(Corpus &corpus) {
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> by_key;
  for (std::size_t i = 0; i < corpus.items.size(); ++i) {
    const model::ContentItem &item = corpus.items[i].item;
    std::string_view id = item.id;
    if (id.starts_with(item.source)) id.remove_prefix(std::min(id.size(), item.source.size() + 1));
    by_key.try_emplace({item.channel, id}, i);
  }
  for (const model::MetricRecord &record : metrics_) {
    const auto found = by_key.find({record.channel, record.key});
    if (found == by_key.end()) {
      corpus.notes.push_back({"metrics-without-item", record.channel, record.key, "", "Numbers were read for an item that was not."});
      continue;
    }
    std::vector<model::Metric> &metrics = corpus.items[found->second].item.metrics;
    metrics.insert(metrics.end(), record.values.begin(), record.values.end());
    std::sort(metrics.begin(), metrics.end(), [](const auto &x, const auto &y) { return std::tie(x.key, x.value) < std::tie(y.key, y.value); });
    metrics.erase(std::unique(metrics.begin(), metrics.end(), [](const auto &x, const auto &y) { return x.key == y.key && x.value == y.value; }), metrics.end());
  }
}

Corpus Collector::corpus(const std::vector<model::Rule> &rules, const std::vector<std::string> &withdrawn, const Counts &counts,
                         const Overrides *overrides) {
  Corpus corpus;
  corpus.rules = rules;
  corpus.withdrawn = withdrawn;
  place_.clear();
  std::sort(items_.begin(), items_.end(), [](const model::JudgedItem &a, const model::JudgedItem &b) { return a.item.id < b.item.id; });
  States states;
  for (model::JudgedItem &item : items_) {
    if (overrides != nullptr) {
      overrides->take_out(item.item, item.results, corpus.switched_off);
      overrides->take_out(item.item, item.silent);
      overrides->take_out(item.item, item.accumulations, corpus.switched_off);
    }
    withdraw(item, rules, withdrawn);
    const auto channel = channels_.find(item.item.channel);
    if (!item.accumulations.empty() && !counts(item.item, channel == channels_.end() ? nullptr : &channel->second)) item.accumulations = {};
    for (const model::Accumulation &accumulation : item.accumulations) {
      if (accumulation.rule < rules.size() && !contains(withdrawn, plugin_of(rules[accumulation.rule].id))) states.add(item.item.channel, accumulation);
    }
    item.accumulations = {};
  }
  corpus.items = std::move(items_);
  corpus.states = states.states();
  for (auto &[key, channel] : channels_) corpus.channels.push_back(std::move(channel));
  CountedContacts contacts = contacts_.take();
  corpus.contacts = std::move(contacts.lists);
  corpus.contact_cells = std::move(contacts.cells);
  corpus.sources = std::move(sources_);
  corpus.notes.assign(notes_.begin(), notes_.end());
  join_metrics(corpus);
  std::sort(corpus.notes.begin(), corpus.notes.end());
  corpus.notes.erase(std::unique(corpus.notes.begin(), corpus.notes.end()), corpus.notes.end());
  return corpus;
}

}  // namespace freehold::corpus
