#include "host/verdict/facts.hpp"

#include <algorithm>
#include <map>

#include "host/verdict/arithmetic.hpp"
#include "host/verdict/people.hpp"

namespace freehold::verdict {
namespace {

std::vector<Counted> listed(const std::map<std::string, std::uint64_t> &counts) {
  return {counts.begin(), counts.end()};
}

void count_kinds(const corpus::Corpus &corpus, const model::Policy &policy, Verdict &verdict) {
  std::map<std::string, std::uint64_t> pages;
  std::map<std::string, std::uint64_t> kinds;
  std::map<std::string, std::uint64_t> left_out;
  for (std::size_t i = 0; i < corpus.items.size(); ++i) {
    const model::ContentItem &item = corpus.items[i].item;
    if (verdict.counts[i]) {
      ++pages[item.page_kind.value_or("")];
      ++kinds[item.kind];
    } else if (is_left_out(item, policy)) {
      ++left_out[*item.page_kind];
    }
  }
  verdict.facts.page_kinds = listed(pages);
  verdict.facts.item_kinds = listed(kinds);
  verdict.facts.left_out_kinds = listed(left_out);
}

void count_failed(const corpus::Corpus &corpus, const Scheme &scheme, Missing &missing) {
  std::map<std::uint32_t, FailedRule> failed;
  const auto note = [&](const model::RuleResult &result) {
    if (result.rule >= scheme.rules.size()) return;
    const bool withdrawn = scheme.rules[result.rule].withdrawn;
    if (result.outcome != model::Outcome::failed && !(withdrawn && result.outcome == model::Outcome::judged)) return;
    const std::string reason = result.outcome == model::Outcome::failed ? result.reason.string() : "plugin withdrawn";
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

bool is_left_out(const model::ContentItem &item, const model::Policy &policy) {
  const auto &kinds = policy.base.left_out;
  return item.page_kind && std::find(kinds.begin(), kinds.end(), *item.page_kind) != kinds.end();
}

void set_facts(const corpus::Corpus &corpus, const corpus::Graph &graph, const model::Policy &policy,
               Verdict &verdict) {
  count_kinds(corpus, policy, verdict);
  set_people(corpus, verdict);
  set_attention(corpus, policy, verdict);
  set_steps(corpus, graph, verdict);
  set_older(corpus, policy, verdict);
  set_platforms(corpus, graph, policy, verdict);
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
