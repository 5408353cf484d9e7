// What is asked of people's attention and what it earns: money signals and whether they are disclosed, bait, and who gave the views.
#include <algorithm>
#include <map>
#include <set>

#include "host/model/link-flags.hpp"
#include "host/verdict/arithmetic.hpp"
#include "host/verdict/facts.hpp"

namespace freehold::verdict {
namespace {

constexpr std::uint32_t kPaid = 1u << 1;  // enum fh_item_flag

// The rules of a corpus that a list of ids names; sorted.
std::set<std::uint32_t> rules_named(const corpus::Corpus &corpus, const std::vector<std::string> &ids) {
  std::set<std::uint32_t> rules;
  for (std::uint32_t rule = 0; rule < corpus.rules.size(); ++rule) {
    if (std::find(ids.begin(), ids.end(), corpus.rules[rule].id) != ids.end()) rules.insert(rule);
  }
  return rules;
}

struct Disclosure {
  bool judged = false;
  bool disclosed = false;
};

Disclosure disclosure_of(const model::JudgedItem &judged, const std::set<std::uint32_t> &rules) {
  Disclosure said;
  if ((judged.item.flags & kPaid) != 0) said = {true, true};
  for (const model::RuleResult &result : judged.results) {
    if (result.outcome != model::Outcome::judged || result.measure.den == 0 || !rules.contains(result.rule)) continue;
    said.judged = true;
    said.disclosed = said.disclosed || result.measure.num > 0;
  }
  return said;
}

void count_money(const corpus::Corpus &corpus, const model::Policy &policy, Verdict &verdict) {
  const std::set<std::uint32_t> rules = rules_named(corpus, policy.base.disclosure);
  for (const std::string_view kind : kMoneyKinds) verdict.facts.money.push_back({std::string(kind)});
  for (std::size_t i = 0; i < corpus.items.size(); ++i) {
    if (!verdict.counts[i]) continue;
    std::array<std::uint8_t, kMoneyKinds.size()> seen{};  // 1 anywhere, 2 in the main content
    const auto note = [&](std::string_view kind, bool main) {
      const auto it = std::find(kMoneyKinds.begin(), kMoneyKinds.end(), kind);
      if (it == kMoneyKinds.end()) return;
      std::uint8_t &bits = seen[static_cast<std::size_t>(it - kMoneyKinds.begin())];
      bits = static_cast<std::uint8_t>(bits | 1 | (main ? 2 : 0));
    };
    const model::ContentItem &item = corpus.items[i].item;
    for (const model::Link &link : item.links) note(link.kind, model::in_main(link));
    for (const model::Call &call : item.calls) note(call.kind, model::in_main(call));
    const Disclosure said = disclosure_of(corpus.items[i], rules);
    for (std::size_t k = 0; k < seen.size(); ++k) {
      MoneySignal &signal = verdict.facts.money[k];
      signal.items += seen[k] & 1;
      signal.items_main += seen[k] >> 1;
      signal.judged += seen[k] != 0 && said.judged ? 1 : 0;
      signal.disclosed += seen[k] != 0 && said.disclosed ? 1 : 0;
    }
  }
  for (MoneySignal &signal : verdict.facts.money) signal.share = share_of(signal.items, verdict.facts.counted);
}

void count_bait(const corpus::Corpus &corpus, const model::Policy &policy, Verdict &verdict) {
  const std::set<std::uint32_t> rules = rules_named(corpus, policy.base.bait);
  std::map<std::pair<std::uint32_t, std::string>, std::uint64_t> items;
  for (std::size_t i = 0; i < corpus.items.size(); ++i) {
    if (!verdict.counts[i]) continue;
    std::set<std::pair<std::uint32_t, std::string>> here;
    for (const model::RuleResult &result : corpus.items[i].results) {
      if (result.outcome != model::Outcome::judged || !rules.contains(result.rule)) continue;
      for (const model::Finding &finding : result.findings) here.emplace(result.rule, finding.message);
    }
    for (const auto &kind : here) ++items[kind];
  }
  for (const auto &[kind, count] : items)
    verdict.facts.bait.push_back({kind.first, kind.second, count, share_of(count, verdict.facts.counted)});
  std::stable_sort(verdict.facts.bait.begin(), verdict.facts.bait.end(),
                   [](const Bait &a, const Bait &b) { return a.items > b.items; });
}

std::optional<std::uint64_t> metric(const model::ContentItem &item, std::string_view key) {
  for (const model::Metric &one : item.metrics) {
    if (one.key == key && one.value >= 0) return static_cast<std::uint64_t>(one.value);
  }
  return std::nullopt;
}

void count_views(const corpus::Corpus &corpus, Verdict &verdict) {
  Reliance &reliance = verdict.facts.reliance;
  Lottery &lottery = verdict.facts.lottery;
  std::vector<std::uint64_t> seen;
  for (std::size_t i = 0; i < corpus.items.size(); ++i) {
    const std::uint64_t views = verdict.counts[i] ? views_of(corpus.items[i].item) : 0;
    if (views == 0) continue;
    seen.push_back(views);
    lottery.views = plus(lottery.views, views);
    const auto recommended = metric(corpus.items[i].item, "views.recommended");
    if (!recommended || *recommended > views) continue;
    ++reliance.items;
    reliance.views = plus(reliance.views, views);
    reliance.recommended = plus(reliance.recommended, *recommended);
  }
  reliance.items_share = share_of(reliance.items, verdict.facts.counted);
  reliance.share = share_of(reliance.recommended, reliance.views);
  lottery.items = seen.size();
  lottery.top = (lottery.items + 9) / 10;
  const auto end = seen.begin() + static_cast<std::ptrdiff_t>(lottery.top);
  std::partial_sort(seen.begin(), end, seen.end(), std::greater<>());
  for (auto it = seen.begin(); it != end; ++it) lottery.top_views = plus(lottery.top_views, *it);
  lottery.share = share_of(lottery.top_views, lottery.views);
}

}  // namespace

std::uint64_t views_of(const model::ContentItem &item) {
  return metric(item, "views").value_or(0);
}

void set_attention(const corpus::Corpus &corpus, const model::Policy &policy, Verdict &verdict) {
  count_money(corpus, policy, verdict);
  count_bait(corpus, policy, verdict);
  count_views(corpus, verdict);
}

}  // namespace freehold::verdict
