#include "host/verdict/facts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "host/corpus/graph-steps.hpp"
#include "host/corpus/graph-touchpoints.hpp"
#include "host/verdict/arithmetic.hpp"

namespace freehold::verdict {
namespace {

constexpr std::int32_t kNear = 2;  // steps

std::vector<Counted> listed(const std::map<std::string, std::uint64_t> &counts) {
  return {counts.begin(), counts.end()};
}

void count_kinds(const corpus::Corpus &corpus, const model::Policy &policy, Verdict &verdict) {
  std::map<std::string, std::uint64_t> pages;
  std::map<std::string, std::uint64_t> kinds;
  std::map<std::string, std::uint64_t> left_out;
  const std::set<std::string_view> not_scored(policy.base.left_out.begin(), policy.base.left_out.end());
  for (std::size_t i = 0; i < corpus.items.size(); ++i) {
    const model::ContentItem &item = corpus.items[i].item;
    if (verdict.counts[i]) {
      ++pages[item.page_kind.value_or("")];
      ++kinds[item.kind];
    } else if (item.page_kind && not_scored.contains(*item.page_kind)) {
      ++left_out[*item.page_kind];
    }
  }
  verdict.facts.page_kinds = listed(pages);
  verdict.facts.item_kinds = listed(kinds);
  verdict.facts.left_out_kinds = listed(left_out);
}

void count_contacts(const corpus::Corpus &corpus, Verdict &verdict) {
  std::map<std::string_view, const ChannelVerdict *> channels;
  for (const ChannelVerdict &channel : verdict.channels) channels.emplace(channel.key, &channel);
  for (const model::ContactCount &list : corpus.contacts) {
    const std::string &people = channels.find(list.channel)->second->people;
    Facts &facts = verdict.facts;
    Contacts &contacts = people == "portable" ? facts.portable : people == "captive" ? facts.captive : facts.unknown;
    contacts.at_least = std::max(contacts.at_least, list.count);
    contacts.at_most = plus(contacts.at_most, list.count);
    ++contacts.lists;
  }
}

void count_money(const corpus::Corpus &corpus, Verdict &verdict) {
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
    for (const model::Link &link : item.links) note(link.kind, corpus::in_main(link));
    for (const model::Call &call : item.calls) note(call.kind, corpus::in_main(call));
    for (std::size_t k = 0; k < seen.size(); ++k) {
      verdict.facts.money[k].items += seen[k] & 1;
      verdict.facts.money[k].items_main += seen[k] >> 1;
    }
  }
  for (MoneySignal &signal : verdict.facts.money) signal.share = share_of(signal.items, verdict.facts.counted);
}

bool near(std::int32_t steps) {
  return steps >= 0 && steps <= kNear;
}

std::vector<std::uint32_t> path_from(const corpus::Graph &graph, std::uint32_t item) {
  std::vector<std::uint32_t> path;
  for (; item < graph.nodes.size() && path.size() <= graph.nodes.size(); item = graph.nodes[item].next_to_conversation)
    path.push_back(item);
  return path;
}

// Home first, then the items most linked to; only from where there is a way.
void set_paths(const corpus::Corpus &corpus, const corpus::Graph &graph, Verdict &verdict) {
  std::vector<std::uint32_t> starts;
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
    const bool home = corpus.items[i].item.page_kind == "home";
    if (verdict.counts[i] && graph.nodes[i].content.conversation >= (home ? 0 : 1)) starts.push_back(i);
  }
  const auto rank = [&](std::uint32_t i) {
    return std::pair(corpus.items[i].item.page_kind == "home" ? 0 : 1,
                     -static_cast<std::int64_t>(graph.nodes[i].links_in));
  };
  const std::size_t shown = std::min(kShownPaths, starts.size());
  std::partial_sort(starts.begin(), starts.begin() + static_cast<std::ptrdiff_t>(shown), starts.end(),
                    [&](std::uint32_t a, std::uint32_t b) { return std::pair(rank(a), a) < std::pair(rank(b), b); });
  for (std::size_t i = 0; i < shown; ++i) verdict.facts.paths.push_back(path_from(graph, starts[i]));
}

void count_failed(const corpus::Corpus &corpus, const Scheme &scheme, Missing &missing) {
  std::map<std::uint32_t, FailedRule> failed;
  const auto note = [&](const model::RuleResult &result) {
    if (result.rule >= scheme.rules.size()) return;
    const bool withdrawn = scheme.rules[result.rule].withdrawn;
    if (result.outcome != model::Outcome::failed && !(withdrawn && result.outcome == model::Outcome::judged)) return;
    const std::string &reason =
        result.outcome == model::Outcome::failed ? result.reason : std::string("plugin withdrawn");
    FailedRule &entry = failed.try_emplace(result.rule, FailedRule{result.rule, 0, reason}).first->second;
    ++entry.count;
    if (reason < entry.reason) entry.reason = reason;
  };
  for (const model::JudgedItem &item : corpus.items) {
    for (const model::RuleResult &result : item.results) note(result);
  }
  for (const corpus::ChannelResult &channel : corpus.channel_results) note(channel.result);
  for (auto &[rule, entry] : failed) missing.failed.push_back(std::move(entry));
}

}  // namespace

void set_facts(const corpus::Corpus &corpus, const corpus::Graph &graph, const model::Policy &policy,
               Verdict &verdict) {
  count_kinds(corpus, policy, verdict);
  count_contacts(corpus, verdict);
  count_money(corpus, verdict);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    if (!verdict.counts[i]) continue;
    verdict.facts.reach += near(graph.nodes[i].content.conversation) ? 1 : 0;
    verdict.facts.reach_menu += near(graph.nodes[i].menu.conversation) ? 1 : 0;
  }
  verdict.facts.rabbit_holes = corpus::rabbit_holes(graph);
  set_paths(corpus, graph, verdict);
}

Missing find_missing(const corpus::Corpus &corpus, const Scheme &scheme, const Verdict &verdict) {
  Missing missing;
  std::map<std::string, std::uint64_t> notes;
  std::map<std::string, std::uint64_t> left_out;
  for (const model::Note &note : corpus.notes) ++notes[note.code];
  for (const model::JudgedItem &item : corpus.items) {
    for (const model::Note &note : item.notes) ++notes[note.code];
  }
  for (const corpus::SourceSummary &source : corpus.sources) {
    for (const auto &[reason, files] : source.left_out) left_out[reason] = plus(left_out[reason], files);
    if (source.state == corpus::SourceState::partial) missing.partial.push_back(source.name);
    if (source.state == corpus::SourceState::refused) missing.refused.push_back(source.name);
  }
  missing.notes = listed(notes);
  missing.left_out = listed(left_out);
  for (const ChannelVerdict &channel : verdict.channels) {
    if (channel.declared && !channel.read) missing.unread.push_back(channel.key);
  }
  missing.withdrawn = corpus.withdrawn;
  count_failed(corpus, scheme, missing);
  return missing;
}

}  // namespace freehold::verdict
