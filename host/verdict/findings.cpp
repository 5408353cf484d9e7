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

// One finding where it lies, before anything is copied.
struct Spot {
  const model::Finding *finding = nullptr;
  std::uint32_t item = model::kNone;
  std::uint32_t channel = model::kNone;
  std::string_view severity;
};

struct Heap {
  std::vector<Spot> spots;
  std::map<std::uint32_t, std::uint64_t> channels;  // channel → findings
  Repair repair;
  std::uint64_t worth = 0;
  std::string_view severity;  // the worst
};

using Heaps = std::map<std::pair<std::string_view, std::string_view>, Heap>;  // rule id, message

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
    std::map<std::string_view, std::uint64_t> mended;  // message → worth
    for (const model::Finding &finding : result.findings) {
      if (is_dismissed(rule.id, item, channel, finding)) continue;
      Heap &heap = heaps_[{rule.id, finding.message}];
      heap.spots.push_back({&finding, item, channel, severity});
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
  std::string print(std::string_view rule, const Spot &spot) const {
    const std::string name =
        spot.item != model::kNone ? corpus_.items[spot.item].item.id : "channel:" + verdict_.channels[spot.channel].key;
    return fingerprint(rule, name, *spot.finding);
  }

 private:
  bool is_dismissed(std::string_view rule, std::uint32_t item, std::uint32_t channel, const model::Finding &finding) {
    if (dismissed_.empty()) return false;
    const auto found = dismissed_.find(print(rule, {&finding, item, channel, {}}));
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

auto place(const Spot &spot) {
  const model::Evidence &e = spot.finding->evidence;
  return std::tie(spot.item, spot.channel, e.where, e.index, e.begin, e.end, e.path, e.line, e.byte, e.quote);
}

// Independent of the order in which a rule reported them.
bool shown_before(const Spot &a, const Spot &b) {
  if (a.finding->worth != b.finding->worth) return a.finding->worth > b.finding->worth;
  return place(a) < place(b);
}

Gathered put_together(const std::pair<std::string_view, std::string_view> &name, Heap &heap, std::uint32_t rule,
                      const Gatherer &gatherer, const Verdict &verdict) {
  Gathered gathered;
  FindingGroup &group = gathered.group;
  group.rule = rule;
  group.rule_id = name.first;
  group.message = name.second;
  group.count = heap.spots.size();
  group.worth = heap.worth;
  group.severity = heap.severity;
  for (const auto &[channel, count] : heap.channels) group.channels.emplace_back(verdict.channels[channel].key, count);
  const std::size_t shown = std::min(kShownFindings, heap.spots.size());
  std::partial_sort(heap.spots.begin(), heap.spots.begin() + static_cast<std::ptrdiff_t>(shown), heap.spots.end(),
                    shown_before);
  for (std::size_t i = 0; i < shown; ++i) {
    const Spot &spot = heap.spots[i];
    group.findings.push_back({gatherer.print(name.first, spot), spot.item, spot.channel, spot.finding->worth,
                              spot.finding->args, spot.finding->evidence, std::string(spot.severity)});
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
