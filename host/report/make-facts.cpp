#include "host/report/making.hpp"
#include "host/report/words.hpp"

namespace freehold::report {
namespace {

Platform make_platform(const verdict::PlatformFacts &p) {
  Platform out;
  out.platform = p.platform;
  out.also = p.also;
  out.items = p.items;
  out.share = p.share;
  out.views = p.views;
  out.views_share = p.views_share;
  out.items_left = p.items_left;
  out.items_left_share = p.items_left_share;
  out.contacts = make_contacts(p.contacts);
  out.contacts_left = make_contacts(p.contacts_left);
  out.ways = p.ways;
  out.ways_left = p.ways_left;
  out.captures = p.captures;
  out.captures_left = p.captures_left;
  out.conversions = p.conversions;
  out.conversions_left = p.conversions_left;
  out.offline = p.offline;
  out.offline_left = p.offline_left;
  out.reach = p.reach;
  out.reach_left = p.reach_left;
  return out;
}

Facts make_fact_values(const verdict::Facts &facts) {
  Facts out;
  out.items = facts.items;
  out.counted = facts.counted;
  out.older = facts.older;
  out.left_out = facts.left_out;
  out.undated = facts.undated;
  out.reach = facts.reach;
  out.reach_menu = facts.reach_menu;
  out.ways = facts.ways;
  out.own_items = facts.own_items;
  out.rented_items = facts.rented_items;
  out.concentration = facts.concentration;
  out.portable = make_contacts(facts.portable);
  out.captive = make_contacts(facts.captive);
  out.unknown = make_contacts(facts.unknown);
  out.left_out_kinds = facts.left_out_kinds;
  out.page_kinds = facts.page_kinds;
  out.item_kinds = facts.item_kinds;
  for (const verdict::MoneySignal &signal : facts.money) {
    out.money.push_back({signal.kind, signal.items, signal.items_main, signal.share, signal.judged, signal.disclosed});
  }
  for (const verdict::PlatformFacts &platform : facts.platforms) out.platforms.push_back(make_platform(platform));
  if (facts.two_largest) out.two_largest = make_platform(*facts.two_largest);
  return out;
}

Missing make_missing(const Making &from) {
  const verdict::Missing &missing = from.verdict.missing;
  Missing out{missing.notes, missing.left_out, missing.partial, missing.refused, {}, missing.withdrawn, {}, 0, 0, 0, {}};
  for (const std::string &key : missing.unread) {
    std::string title = key;
    for (const verdict::ChannelVerdict &channel : from.verdict.channels) {
      if (channel.key == key && !channel.title.empty()) title = channel.title;
    }
    out.unread.push_back(title);
  }
  for (const verdict::FailedRule &failed : missing.failed) {
    out.failed.push_back({from.rule_id(failed.rule), failed.count, failed.reason});
  }
  out.dismissed = from.verdict.dismissed;
  out.older_findings = from.verdict.older_findings;
  out.other_strategy = from.verdict.other_strategy;
  return out;
}

Provenance make_provenance(const Making &from) {
  Provenance out;
  out.version = from.corpus.version;
  out.isolation = from.corpus.isolation;
  for (const model::Plugin &plugin : from.corpus.plugins) {
    out.plugins.push_back({plugin.manifest.id, plugin.manifest.version, plugin.manifest.title, plugin.sha256});
  }
  return out;
}

bool is_partial(const corpus::SourceSummary &source) { return source.state != corpus::SourceState::done; }

// 4 incomplete: a plugin failed, a source was partial or refused. 3: nothing to audit.
std::vector<ExitCode> make_exit_codes(const Making &from) {
  std::vector<ExitCode> codes;
  if (from.corpus.items.empty()) codes.push_back({3, "nothing to audit"});
  std::string reason;
  const auto add = [&reason](std::uint64_t count, std::string_view one, std::string_view many) {
    if (count > 0) reason += (reason.empty() ? "" : ", ") + counted(count, one, many);
  };
  std::uint64_t partial = 0;
  for (const corpus::SourceSummary &source : from.corpus.sources) partial += is_partial(source) ? 1 : 0;
  add(partial, "source not read whole", "sources not read whole");
  add(from.verdict.missing.failed.size(), "rule failed", "rules failed");
  add(from.corpus.withdrawn.size(), "plugin withdrawn", "plugins withdrawn");
  if (!reason.empty()) codes.push_back({4, reason});
  if (codes.empty()) codes.push_back({0, "complete"});
  return codes;
}

}  // namespace

void make_facts(const Making &from, Report &report) {
  static constexpr const char *kStates[] = {"done", "partial", "refused"};
  report.facts = make_fact_values(from.verdict.facts);
  for (const corpus::SourceSummary &source : from.corpus.sources) {
    const auto state = std::min<std::size_t>(static_cast<std::size_t>(source.state), std::size(kStates) - 1);
    report.sources.push_back({source.name, source.kind, source.reader, kStates[state], source.reason, source.files, source.items,
                              source.left_out});
  }
  const auto add_note = [&report](const model::Note &n) { report.notes.push_back({n.code, n.source, n.path, n.culprit, n.sentence}); };
  for (const model::Note &note : from.corpus.notes) add_note(note);
  for (const model::JudgedItem &item : from.corpus.items) {
    for (const model::Note &note : item.notes) add_note(note);
  }
  report.missing = make_missing(from);
  make_providers(from, report);
  report.provenance = make_provenance(from);
  report.exit_codes = make_exit_codes(from);
}

}  // namespace freehold::report
