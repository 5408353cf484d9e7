#include "host/report/report.hpp"

#include "host/report/making.hpp"

namespace freehold::report {
namespace {

Head make_head(const Making &from) {
  Head head;
  head.client = from.policy.client;
  head.declared_strategy = from.policy.declared_strategy;
  head.followed_strategy = from.verdict.strategy.followed;
  head.regulated = from.policy.regulated;
  head.today = from.policy.today;
  head.window_days = from.policy.window_days;
  head.window_begins = from.verdict.facts.window_begins;
  head.rule_set = from.policy.base.id;
  if (!from.policy.base.version.empty()) head.rule_set += ' ' + from.policy.base.version;
  head.currency = from.verdict.strategy.currency;
  head.deal_value = from.verdict.strategy.deal_value;
  head.year_value = from.verdict.strategy.year_value;
  return head;
}

}  // namespace

std::string Making::rule_id(std::uint32_t rule) const { return rule < corpus.rules.size() ? corpus.rules[rule].id : ""; }

std::string Making::rule_title(std::uint32_t rule) const { return rule < corpus.rules.size() ? corpus.rules[rule].title : ""; }

std::string Making::channel_title(std::uint32_t channel) const {
  if (channel >= verdict.channels.size()) return "";
  const verdict::ChannelVerdict &found = verdict.channels[channel];
  return found.title.empty() ? found.key : found.title;
}

std::string Making::path(std::uint32_t item) const { return item < corpus.items.size() ? corpus.items[item].item.path : ""; }

Stop Making::stop(std::uint32_t item) const {
  if (item >= corpus.items.size()) return {};
  const model::ContentItem &found = corpus.items[item].item;
  return {found.id, found.title.value_or(""), found.url.value_or("")};
}

std::string dimension_id(model::Dimension dimension) {
  switch (dimension) {
    case model::Dimension::ownership: return "ownership";
    case model::Dimension::funnel: return "funnel";
    case model::Dimension::dependence: return "dependence";
    case model::Dimension::none: break;
  }
  return "";
}

Evidence make_evidence(const model::Evidence &evidence, const std::string &path) {
  static constexpr const char *kWhere[] = {"item", "text", "title", "url", "link", "form", "call", "heading", "description"};
  static constexpr const char *kPrecision[] = {"file", "record", "byte"};
  const auto known = [](std::uint64_t at) { return at == model::kNowhere ? std::nullopt : std::optional(at); };
  Evidence out;
  out.where = kWhere[std::min<std::size_t>(static_cast<std::size_t>(evidence.where), std::size(kWhere) - 1)];
  out.index = evidence.index;
  out.begin = known(evidence.begin);
  out.end = known(evidence.end);
  out.quote = evidence.quote;
  out.path = path;
  if (evidence.line != 0) out.line = evidence.line;
  out.byte = known(evidence.byte);
  out.precision = kPrecision[std::min<std::size_t>(static_cast<std::size_t>(evidence.precision), std::size(kPrecision) - 1)];
  return out;
}

Gain make_gain(const verdict::Gain &gain) { return {dimension_id(gain.dimension), gain.before, gain.after}; }

Report make_report(const corpus::Corpus &corpus, const corpus::Graph &graph, const verdict::Verdict &verdict,
                   const model::Policy &policy) {
  const Making from{corpus, graph, verdict, policy};
  Report report;
  report.head = make_head(from);
  make_scores(from, report);
  make_findings(from, report);
  make_items(from, report);
  make_ways(from, report);
  make_facts(from, report);
  make_figures(from, report);
  make_policy(from, report);
  make_sentences(report);
  return report;
}

}  // namespace freehold::report
