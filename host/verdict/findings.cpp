#include "host/verdict/findings.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "host/corpus/overrides.hpp"
#include "host/verdict/arithmetic.hpp"
#include "host/verdict/strategy.hpp"
#include "host/verdict/tally.hpp"

namespace freehold::verdict {
namespace {

struct Spot {
  model::Finding finding;
  std::uint32_t item = model::kNone;
  std::uint32_t channel = model::kNone;
  std::string_view severity;
};

struct Heap {
  std::vector<Spot> spots;  // the first kShownFindings, in order
  std::uint64_t count = 0;
  std::map<std::uint32_t, std::uint64_t> channels;  // channel → findings
  Repair repair;
  std::uint64_t worth = 0;
  std::string_view severity;  // the worst
};

using Heaps = std::map<std::pair<std::string_view, std::string>, Heap>;  // rule id, message

// By worth, then by place: independent of the order in which a rule reported them.
auto order_of(const model::Finding &finding, std::uint32_t item, std::uint32_t channel) {
  const model::Evidence &e = finding.evidence;
  return std::tuple(~finding.worth, item, channel, e.where, e.index, e.begin, e.end, e.line, e.byte, std::string_view(e.quote));
}
auto order_of(const Spot &spot) { return order_of(spot.finding, spot.item, spot.channel); }

// Keeps the finding if it is among the first.
void keep(const model::Finding &finding, std::uint32_t item, std::uint32_t channel, std::string_view severity, std::vector<Spot> &first) {
  const auto order = order_of(finding, item, channel);
  if (first.size() == kShownFindings) {
    if (order >= order_of(first.back())) return;
    first.pop_back();
  }
  const auto after = std::upper_bound(first.begin(), first.end(), order, [](const auto &a, const Spot &b) { return a < order_of(b); });
  first.insert(after, {finding, item, channel, severity});
}

class Gatherer {
 public:
  Gatherer(const corpus::Corpus &corpus, const Scheme &scheme, const model::Policy &policy, Verdict &verdict)
      : corpus_(corpus),
        scheme_(scheme),
        verdict_(verdict),
        silent_(silent_rules(corpus, policy, verdict.strategy.followed)),
        overrides_(policy.overrides, corpus.rules),
        policy_(policy) {
    verdict_.dismissals.assign(policy.dismissed.size(), 0);
    for (std::size_t i = 0; i < policy.dismissed.size(); ++i) dismissed_.try_emplace(policy.dismissed[i].finding, i);
  }

  void take(const model::RuleResult &result, std::uint32_t item, std::uint32_t channel) {
    if (result.rule >= corpus_.rules.size() || result.outcome == model::Outcome::failed || result.findings.empty())
      return;
    const model::Rule &rule = corpus_.rules[result.rule];
    const Role &role = scheme_.rules[result.rule];
    if (role.withdrawn) return;
    if (silent_.contains(rule.id)) {
      verdict_.other_strategy += result.findings.size();
      return;
    }
    const Said word = said(result, role);
    const bool dependence = role.dimension == model::Dimension::dependence;
    const std::uint64_t most = dependence ? word.num : word.den - word.num;
    const std::string_view severity = severity_at(result.rule, item, channel);
    std::map<std::string, std::uint64_t> mended;  // message → worth
    for (const model::Finding &finding : result.findings) {
      if (is_dismissed(rule.id, item, channel, finding)) continue;
      Heap &heap = heaps_[{rule.id, finding.message}];
      ++heap.count;
      keep(finding, item, channel, severity, heap.spots);
      if (rank_of(severity) > rank_of(heap.severity)) heap.severity = severity;
      ++heap.channels[channel];
      heap.worth = plus(heap.worth, finding.worth);
      std::uint64_t &worth = mended[finding.message];
      const std::uint64_t more = std::min(plus(worth, finding.worth), most) - worth;
      worth += more;
      if (more > 0) heap.repair[channel] = plus(heap.repair[channel], more);
    }
  }

  Heaps &heaps() { return heaps_; }
  std::string print(std::string_view rule, std::uint32_t item, std::uint32_t channel, const model::Finding &finding) const {
    const std::string name = item != model::kNone ? corpus_.items[item].item.id : "channel:" + verdict_.channels[channel].key;
    return fingerprint(rule, name, finding);
  }

 private:
  bool is_dismissed(std::string_view rule, std::uint32_t item, std::uint32_t channel, const model::Finding &finding) {
    if (dismissed_.empty()) return false;
    const auto found = dismissed_.find(print(rule, item, channel, finding));
    if (found == dismissed_.end()) return false;
    ++verdict_.dismissals[found->second];
    if (is_expired(policy_.dismissed[found->second], policy_.today)) return false;
    ++verdict_.dismissed;
    return true;
  }

  std::string_view severity_at(std::uint32_t rule, std::uint32_t item, std::uint32_t channel) const {
    std::string_view said;
    if (!overrides_.empty()) {
      const ChannelVerdict &outlet = verdict_.channels[channel];
      said = (item != model::kNone ? overrides_.at(corpus_.items[item].item) : overrides_.at_channel(outlet.key, outlet.platform)).severity(rule);
    }
    return said.empty() ? std::string_view(corpus_.rules[rule].severity) : said;
  }

  const corpus::Corpus &corpus_;
  const Scheme &scheme_;
  Verdict &verdict_;
  std::set<std::string_view> silent_;
  corpus::Overrides overrides_;
  const model::Policy &policy_;
  std::map<std::string_view, std::size_t> dismissed_;  // fingerprint → index
  Heaps heaps_;
};

Gathered put_together(const Heaps::key_type &name, Heap &heap, std::uint32_t rule,
                      const Gatherer &gatherer, const Verdict &verdict) {
  Gathered gathered;
  FindingGroup &group = gathered.group;
  group.rule = rule;
  group.rule_id = name.first;
  group.message = name.second;
  group.count = heap.count;
  group.worth = heap.worth;
  group.severity = heap.severity;
  for (const auto &[channel, count] : heap.channels) group.channels.emplace_back(verdict.channels[channel].key, count);
  for (Spot &spot : heap.spots) {
    group.findings.push_back({gatherer.print(name.first, spot.item, spot.channel, spot.finding), spot.item, spot.channel, spot.finding.worth,
                              std::move(spot.finding.args), std::move(spot.finding.evidence), std::string(spot.severity)});
  }
  gathered.repair = std::move(heap.repair);
  return gathered;
}

}  // namespace

int rank_of(std::string_view severity) {
  return severity == "high" ? 4 : severity == "medium" ? 3 : severity == "low" ? 2 : severity == "note" ? 1 : 0;
}

bool is_expired(const model::Dismissal &dismissal, std::string_view today) { return !dismissal.until.empty() && dismissal.until < today; }

std::vector<Gathered> gather_findings(const corpus::Corpus &corpus, const Scheme &scheme, const model::Policy &policy,
                                      Verdict &verdict) {
  Gatherer gatherer(corpus, scheme, policy, verdict);
  for (std::uint32_t i = 0; i < corpus.items.size(); ++i) {
    for (const model::RuleResult &result : corpus.items[i].results) {
      if (verdict.counts[i]) {
        gatherer.take(result, i, verdict.channel_of[i]);
      } else {
        verdict.older_findings += result.findings.size();
      }
    }
  }
  for (const corpus::ChannelResult &channel : corpus.channel_results) {
    const auto it = std::lower_bound(verdict.channels.begin(), verdict.channels.end(), channel.channel,
                                     [](const ChannelVerdict &a, const std::string &key) { return a.key < key; });
    gatherer.take(channel.result, model::kNone, static_cast<std::uint32_t>(it - verdict.channels.begin()));
  }
  std::map<std::string_view, std::uint32_t> rules;
  for (std::uint32_t rule = 0; rule < corpus.rules.size(); ++rule) rules.try_emplace(corpus.rules[rule].id, rule);
  std::vector<Gathered> groups;
  for (auto &[name, heap] : gatherer.heaps())
    groups.push_back(put_together(name, heap, rules[name.first], gatherer, verdict));
  return groups;
}

}  // namespace freehold::verdict
