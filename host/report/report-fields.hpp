// The one list of the members of each value of a report with their names in JSON: writer and reader are both made from it, so that what is written
// can be read back, all of it.
#pragma once

#include <concepts>
#include <type_traits>

#include "host/report/report.hpp"

namespace freehold::report {

template <class T, class Value>
concept Of = std::same_as<std::remove_const_t<T>, Value>;

void fields(auto &&v, Of<Head> auto &x) {
  v("client", x.client), v("declared_strategy", x.declared_strategy), v("followed_strategy", x.followed_strategy);
  v("regulated", x.regulated), v("today", x.today), v("window_days", x.window_days), v("window_begins", x.window_begins);
  v("rule_set", x.rule_set), v("currency", x.currency), v("deal_value", x.deal_value), v("year_value", x.year_value);
}
void fields(auto &&v, Of<GateRule> auto &x) { v("under", x.under), v("cap", x.cap); }
void fields(auto &&v, Of<RuleTerm> auto &x) {
  v("rule", x.rule), v("title", x.title), v("weight", x.weight), v("num", x.num), v("den", x.den);
  v("judged", x.judged), v("missing", x.missing), v("value", x.value), v("gate", x.gate);
}
void fields(auto &&v, Of<QuestionPart> auto &x) {
  v("question", x.question), v("text", x.text), v("dimension", x.dimension), v("weight", x.weight), v("num", x.num), v("den", x.den);
  v("judged", x.judged), v("missing", x.missing), v("value", x.value), v("low", x.low), v("high", x.high);
  v("coverage", x.coverage), v("rules", x.rules);
}
void fields(auto &&v, Of<Term> auto &x) {
  v("name", x.name), v("weight", x.weight), v("value", x.value), v("low", x.low), v("high", x.high), v("coverage", x.coverage);
}
void fields(auto &&v, Of<Gate> auto &x) {
  v("rule", x.rule), v("title", x.title), v("channel", x.channel), v("value", x.value), v("under", x.under), v("cap", x.cap);
}
void fields(auto &&v, Of<Score> auto &x) {
  v("dimension", x.dimension), v("enough", x.enough), v("value", x.value), v("before_gates", x.before_gates), v("low", x.low);
  v("high", x.high), v("coverage", x.coverage), v("judged", x.judged), v("missing", x.missing), v("fact", x.fact);
  v("terms", x.terms), v("gates", x.gates);
}
void fields(auto &&v, Of<ArchetypeTerm> auto &x) {
  v("rule", x.rule), v("title", x.title), v("weight", x.weight), v("num", x.num), v("den", x.den), v("pieces", x.pieces);
  v("value", x.value), v("side", x.side);
}
void fields(auto &&v, Of<Archetype> auto &x) {
  v("archetype", x.archetype), v("dominant", x.dominant), v("share", x.share), v("margin", x.margin), v("certainty", x.certainty);
  v("pieces", x.pieces), v("holds_each", x.holds_each), v("holds_all", x.holds_all), v("share_low", x.share_low);
  v("share_high", x.share_high), v("terms", x.terms);
}
void fields(auto &&v, Of<Channel> auto &x) {
  v("key", x.key), v("title", x.title), v("platform", x.platform), v("address", x.address), v("people", x.people);
  v("declared", x.declared), v("read", x.read), v("has_source", x.has_source), v("weight", x.weight), v("share", x.share);
  v("items", x.items), v("counted", x.counted), v("older", x.older), v("left_out", x.left_out), v("undated", x.undated);
  v("last_published", x.last_published), v("exported", x.exported), v("seen_until", x.seen_until);
  v("quiet_days", x.quiet_days), v("verdict", x.archetype), v("dimensions", x.dimensions), v("questions", x.questions);
}
void fields(auto &&v, Of<Evidence> auto &x) {
  v("where", x.where), v("index", x.index), v("begin", x.begin), v("end", x.end), v("quote", x.quote), v("path", x.path);
  v("line", x.line), v("byte", x.byte), v("precision", x.precision);
}
void fields(auto &&v, Of<Spot> auto &x) {
  v("fingerprint", x.fingerprint), v("item", x.item), v("title", x.title), v("url", x.url), v("channel", x.channel);
  v("worth", x.worth), v("severity", x.severity), v("text", x.text), v("evidence", x.evidence);
}
void fields(auto &&v, Of<Gain> auto &x) { v("dimension", x.dimension), v("before", x.before), v("after", x.after); }
void fields(auto &&v, Of<FindingGroup> auto &x) {
  v("rule", x.rule), v("title", x.title), v("message", x.message), v("text", x.text), v("next_step", x.next_step);
  v("paste", x.paste), v("who", x.who), v("effort", x.effort), v("question", x.question), v("dimension", x.dimension);
  v("judgement", x.judgement), v("tier", x.tier), v("severity", x.severity), v("count", x.count), v("worth", x.worth), v("channels", x.channels);
  v("gain", x.gain), v("spots", x.spots);
}
void fields(auto &&v, Of<Fix> auto &x) {
  v("rule", x.rule), v("fingerprint", x.fingerprint), v("count", x.count), v("text", x.text), v("next_step", x.next_step);
  v("paste", x.paste), v("who", x.who), v("effort", x.effort), v("item", x.item), v("title", x.title), v("url", x.url);
  v("enough", x.enough), v("gain", x.gain), v("evidence", x.evidence);
}
void fields(auto &&v, Of<Plan> auto &x) {
  v("id", x.id), v("title", x.title), v("lead", x.lead), v("steps", x.steps), v("together", x.together);
}
void fields(auto &&v, Of<Strength> auto &x) { v("rule", x.rule), v("text", x.text), v("num", x.num), v("den", x.den); }
void fields(auto &&v, Of<Stop> auto &x) { v("item", x.item), v("title", x.title), v("url", x.url); }
void fields(auto &&v, Of<Mismatch> auto &x) {
  v("kind", x.kind), v("channel", x.channel), v("dimension", x.dimension), v("value", x.value), v("at_least", x.at_least);
  v("at_most", x.at_most), v("found", x.found), v("sentence", x.sentence), v("items", x.items), v("shown", x.shown);
  v("contacts", x.contacts);
}
void fields(auto &&v, Of<Contacts> auto &x) { v("at_least", x.at_least), v("at_most", x.at_most), v("lists", x.lists); }
void fields(auto &&v, Of<MoneySignal> auto &x) {
  v("kind", x.kind), v("items", x.items), v("items_main", x.items_main), v("share", x.share);
  v("judged", x.judged), v("disclosed", x.disclosed);
}
void fields(auto &&v, Of<StagePeople> auto &x) { v("stage", x.stage), v("people", x.people); }
void fields(auto &&v, Of<ContactList> auto &x) {
  v("channel", x.channel), v("list", x.list), v("people", x.people), v("platform", x.platform), v("reachable", x.reachable);
  v("unsubscribed", x.unsubscribed), v("bounced", x.bounced), v("unconfirmed", x.unconfirmed);
  v("without_address", x.without_address), v("stages", x.stages), v("overlap_known", x.overlap_known);
}
void fields(auto &&v, Of<People> auto &x) {
  v("all", x.all), v("customers", x.customers), v("qualified", x.qualified), v("stages", x.stages);
  v("unsubscribed", x.unsubscribed), v("bounced", x.bounced), v("unconfirmed", x.unconfirmed);
  v("without_address", x.without_address), v("lists", x.lists);
}
void fields(auto &&v, Of<Exclusive> auto &x) {
  v("items", x.items), v("items_share", x.items_share), v("people", x.people), v("people_share_low", x.people_share_low);
  v("people_share_high", x.people_share_high), v("views", x.views), v("views_share", x.views_share);
}
void fields(auto &&v, Of<StepCounts> auto &x) { v("here", x.here), v("near", x.near), v("far", x.far), v("none", x.none); }
void fields(auto &&v, Of<GoalFacts> auto &x) {
  v("goal", x.goal), v("content", x.content), v("menu", x.menu), v("places", x.places);
}
void fields(auto &&v, Of<Reliance> auto &x) {
  v("items", x.items), v("items_share", x.items_share), v("views", x.views), v("recommended", x.recommended), v("share", x.share);
}
void fields(auto &&v, Of<Lottery> auto &x) {
  v("items", x.items), v("top", x.top), v("views", x.views), v("top_views", x.top_views), v("share", x.share);
}
void fields(auto &&v, Of<Bait> auto &x) {
  v("rule", x.rule), v("message", x.message), v("title", x.title), v("items", x.items), v("share", x.share);
}
void fields(auto &&v, Of<AnswerCounts> auto &x) { v("yes", x.yes), v("no", x.no); }
void fields(auto &&v, Of<Older> auto &x) {
  v("channel", x.channel), v("items", x.items), v("first", x.first), v("last", x.last), v("kinds", x.kinds), v("answers", x.answers);
}
void fields(auto &&v, Of<Platform> auto &x) {
  v("platform", x.platform), v("also", x.also), v("items", x.items), v("share", x.share), v("views", x.views), v("views_share", x.views_share);
  v("items_left", x.items_left), v("items_left_share", x.items_left_share), v("contacts", x.contacts);
  v("contacts_left", x.contacts_left), v("ways", x.ways), v("ways_left", x.ways_left);
  v("captures", x.captures), v("captures_left", x.captures_left), v("conversions", x.conversions);
  v("conversions_left", x.conversions_left), v("offline", x.offline), v("offline_left", x.offline_left), v("reach", x.reach);
  v("reach_left", x.reach_left), v("gone_tonight", x.gone_tonight);
}
void fields(auto &&v, Of<ProviderUse> auto &x) {
  v("id", x.id), v("name", x.name), v("kind", x.kind), v("portable", x.portable), v("items", x.items);
}
void fields(auto &&v, Of<ShortLinkCount> auto &x) { v("channel", x.channel), v("service", x.service), v("count", x.count); }
void fields(auto &&v, Of<Facts> auto &x) {
  v("items", x.items), v("counted", x.counted), v("older", x.older), v("left_out", x.left_out), v("undated", x.undated);
  v("reach", x.reach), v("reach_menu", x.reach_menu), v("ways", x.ways), v("own_items", x.own_items);
  v("rented_items", x.rented_items), v("concentration", x.concentration);
  v("effective_platforms", x.effective_platforms), v("portable", x.portable), v("captive", x.captive);
  v("unknown", x.unknown), v("people", x.people), v("exclusive", x.exclusive), v("goals", x.goals);
  v("reliance", x.reliance), v("lottery", x.lottery), v("bait", x.bait), v("left_out_kinds", x.left_out_kinds), v("page_kinds", x.page_kinds), v("item_kinds", x.item_kinds);
  v("money", x.money), v("platforms", x.platforms), v("two_largest", x.two_largest), v("older_items", x.older_items), v("providers", x.providers);
}
void fields(auto &&v, Of<Way> auto &x) {
  v("stops", x.stops), v("touchpoint", x.touchpoint), v("kind", x.kind), v("words", x.words), v("target", x.target), v("text", x.text);
}
void fields(auto &&v, Of<RabbitHole> auto &x) { v("size", x.size), v("items", x.items), v("edges", x.edges); }
void fields(auto &&v, Of<DeadEnd> auto &x) { v("item", x.item), v("links_in", x.links_in), v("from", x.from); }
void fields(auto &&v, Of<Ways> auto &x) {
  v("paths", x.paths), v("capture_paths", x.capture_paths), v("sale_paths", x.sale_paths), v("offline_paths", x.offline_paths);
  v("rabbit_holes", x.holes), v("rabbit_holes_found", x.holes_found), v("dead_ends", x.dead_ends);
  v("dead_ends_found", x.dead_ends_found);
}
void fields(auto &&v, Of<Source> auto &x) {
  v("name", x.name), v("kind", x.kind), v("reader", x.reader), v("state", x.state), v("reason", x.reason), v("files", x.files);
  v("items", x.items), v("left_out", x.left_out);
}
void fields(auto &&v, Of<Note> auto &x) {
  v("code", x.code), v("source", x.source), v("path", x.path), v("culprit", x.culprit), v("sentence", x.sentence);
}
void fields(auto &&v, Of<FailedRule> auto &x) { v("rule", x.rule), v("count", x.count), v("reason", x.reason); }
void fields(auto &&v, Of<Missing> auto &x) {
  v("notes", x.notes), v("left_out", x.left_out), v("partial", x.partial), v("refused", x.refused), v("unread", x.unread);
  v("withdrawn", x.withdrawn), v("failed", x.failed), v("dismissed", x.dismissed), v("older_findings", x.older_findings);
  v("other_strategy", x.other_strategy), v("short_links", x.short_links);
}
void fields(auto &&v, Of<RuleOff> auto &x) { v("rule", x.rule), v("by", x.by); }
void fields(auto &&v, Of<PolicyChange> auto &x) { v("what", x.what), v("name", x.name), v("from", x.from), v("to", x.to); }
void fields(auto &&v, Of<RuleGate> auto &x) { v("rule", x.rule), v("under", x.under), v("cap", x.cap); }
void fields(auto &&v, Of<Expected> auto &x) {
  v("strategy", x.strategy), v("dimension", x.dimension), v("at_least", x.at_least), v("at_most", x.at_most);
}
void fields(auto &&v, Of<OverrideUse> auto &x) {
  v("rules", x.rules), v("path", x.path), v("channel", x.channel), v("platform", x.platform), v("off", x.off), v("severity", x.severity);
  v("answers", x.answers);
}
void fields(auto &&v, Of<DismissalUse> auto &x) {
  v("finding", x.finding), v("reason", x.reason), v("until", x.until), v("on", x.on), v("expired", x.expired), v("findings", x.findings);
}
void fields(auto &&v, Of<GateCheck> auto &x) { v("gate", x.gate), v("sentence", x.sentence), v("passed", x.passed); }
void fields(auto &&v, Of<Policy> auto &x) {
  v("digest", x.digest), v("setting", x.setting), v("rule_sets", x.rule_sets), v("rules", x.rules), v("mix", x.mix);
  v("thresholds", x.thresholds), v("gates", x.gates), v("expectations", x.expectations), v("off", x.off), v("changes", x.changes);
  v("overrides", x.overrides), v("dismissals", x.dismissals), v("checks", x.checks);
}
void fields(auto &&v, Of<PluginUse> auto &x) {
  v("id", x.id), v("version", x.version), v("title", x.title), v("sha256", x.sha256);
}
void fields(auto &&v, Of<Provenance> auto &x) {
  v("version", x.version), v("isolation", x.isolation), v("plugins", x.plugins);
}
void fields(auto &&v, Of<ItemFinding> auto &x) {
  v("fingerprint", x.fingerprint), v("message", x.message), v("text", x.text), v("worth", x.worth), v("evidence", x.evidence);
}
void fields(auto &&v, Of<ItemRule> auto &x) {
  v("num", x.num), v("den", x.den), v("outcome", x.outcome), v("reason", x.reason), v("findings", x.findings);
}
void fields(auto &&v, Of<Steps> auto &x) {
  v("capture", x.capture), v("conversation", x.conversation), v("sale", x.sale), v("offline", x.offline);
}
void fields(auto &&v, Of<ItemSteps> auto &x) { v("content", x.content), v("menu", x.menu); }
void fields(auto &&v, Of<ItemArchetype> auto &x) { v("archetype", x.archetype), v("share", x.share), v("pieces", x.pieces); }
void fields(auto &&v, Of<Item> auto &x) {
  v("id", x.id), v("source", x.source), v("path", x.path), v("url", x.url), v("channel", x.channel), v("title", x.title);
  v("page_kind", x.page_kind), v("kind", x.kind), v("published", x.published), v("counted", x.counted);
  v("in_rabbit_hole", x.in_rabbit_hole), v("verdict", x.verdict), v("steps", x.steps), v("answers", x.answers), v("rules", x.rules);
}
void fields(auto &&v, Of<ExitCode> auto &x) { v("code", x.code), v("reason", x.reason); }
void fields(auto &&v, Of<Report> auto &x) {
  v("schema", x.schema), v("head", x.head), v("verdict", x.verdict), v("sentence", x.sentence), v("saying", x.saying);
  v("healthy", x.healthy), v("dimensions", x.dimensions), v("questions", x.questions), v("channels", x.channels), v("strengths", x.strengths);
  v("fixes", x.fixes), v("together", x.together), v("plan", x.plan), v("mismatches", x.mismatches), v("findings", x.findings), v("facts", x.facts);
  v("ways", x.ways), v("sources", x.sources), v("notes", x.notes), v("missing", x.missing), v("more_certainty", x.more_certainty);
  v("policy", x.policy), v("provenance", x.provenance), v("exit_codes", x.exit_codes), v("items", x.items);
}

template <class T>
concept Described = requires(T &x) { fields([](const char *, auto &) {}, x); };

// Written on one line even in a pretty document: small values of which there are many.
template <class T>
inline constexpr bool kFlat = Of<T, RuleTerm> || Of<T, Term> || Of<T, Gate> || Of<T, ArchetypeTerm> || Of<T, Evidence> || Of<T, Gain> ||
                              Of<T, Strength> || Of<T, Stop> || Of<T, Contacts> || Of<T, MoneySignal> || Of<T, Note> ||
                              Of<T, PluginUse> || Of<T, Item> || Of<T, ExitCode> || Of<T, FailedRule> ||
                              Of<T, ProviderUse> || Of<T, ShortLinkCount> || Of<T, StagePeople> || Of<T, ContactList> ||
                              Of<T, Exclusive> || Of<T, GoalFacts> || Of<T, Reliance> || Of<T, Lottery> || Of<T, Bait> ||
                              Of<T, AnswerCounts> || Of<T, RuleOff> || Of<T, PolicyChange> || Of<T, RuleGate> ||
                              Of<T, Expected> || Of<T, DismissalUse> || Of<T, GateCheck>;

}  // namespace freehold::report
