// The one list of the members of each value that crosses a process: the wire encoding is made from it, so that a new member is added once.
#pragma once

#include <concepts>
#include <type_traits>

#include "host/model/explanation.hpp"
#include "host/model/judgement.hpp"
#include "host/model/manifest.hpp"
#include "host/model/plan.hpp"

namespace freehold::model {

template <class T, class Value>
concept Of = std::same_as<std::remove_const_t<T>, Value>;

// The last enumerator of each enumeration that crosses: what lies beyond is refused, so that it can be an index.
constexpr std::uint64_t largest(Place) { return kPlaces - 1; }
constexpr std::uint64_t largest(Precision) { return static_cast<std::uint64_t>(Precision::byte); }
constexpr std::uint64_t largest(ContactState) { return kContactStates - 1; }
constexpr std::uint64_t largest(ContactStage) { return kContactStages - 1; }
constexpr std::uint64_t largest(Where) { return static_cast<std::uint64_t>(Where::description); }
constexpr std::uint64_t largest(Outcome) { return static_cast<std::uint64_t>(Outcome::failed); }
constexpr std::uint64_t largest(Subject) { return static_cast<std::uint64_t>(Subject::rule); }
constexpr std::uint64_t largest(Dimension) { return static_cast<std::uint64_t>(Dimension::dependence); }
constexpr std::uint64_t largest(RuleKind) { return static_cast<std::uint64_t>(RuleKind::graph); }

void fields(auto &&v, Of<Link> auto &x) {
  v(x.url, x.text, x.rel, x.kind, x.platform, x.service, x.place, x.flags, x.begin, x.end);
}
void fields(auto &&v, Of<Way> auto &x) { v(x.to, x.place, x.own); }
void fields(auto &&v, Of<Field> auto &x) { v(x.name, x.type, x.label, x.role, x.flags); }
void fields(auto &&v, Of<Form> auto &x) {
  v(x.action, x.method, x.kind, x.submit, x.heading, x.service, x.fields, x.place, x.flags, x.begin);
}
void fields(auto &&v, Of<Call> auto &x) {
  v(x.text, x.kind, x.url, x.link, x.form, x.place, x.flags, x.begin, x.end);
}
void fields(auto &&v, Of<Heading> auto &x) { v(x.level, x.begin, x.end, x.text); }
void fields(auto &&v, Of<Metric> auto &x) { v(x.key, x.value); }
void fields(auto &&v, Of<Pair> auto &x) { v(x.key, x.value); }
void fields(auto &&v, Of<Provider> auto &x) { v(x.id, x.name, x.kind, x.portable); }
void fields(auto &&v, Of<OriginRun> auto &x) { v(x.text, x.source, x.line); }
void fields(auto &&v, Of<ContentItem> auto &x) {
  v(x.id, x.source, x.path, x.url, x.platform, x.channel, x.kind, x.page_kind, x.author, x.language, x.published, x.title,
    x.description, x.text, x.address, x.flags, x.links, x.ways, x.link_numbers, x.forms, x.calls, x.headings, x.metrics, x.pairs, x.providers, x.precision, x.origin);
}
void fields(auto &&v, Of<Channel> auto &x) { v(x.key, x.title, x.platform, x.url, x.address, x.people, x.exported); }
void fields(auto &&v, Of<MetricRecord> auto &x) { v(x.channel, x.key, x.published, x.values); }
void fields(auto &&v, Of<ContactCount> auto &x) {
  v(x.channel, x.list, x.count, x.held, x.unsubscribed, x.bounced, x.unconfirmed, x.without_address, x.stages, x.run);
}
void fields(auto &&v, Of<ContactMark> auto &x) { v(x.who, x.state, x.stage); }
void fields(auto &&v, Of<ContactMarks> auto &x) { v(x.channel, x.list, x.without_address, x.marks); }

void fields(auto &&v, Of<Reason> auto &x) { v(x.what, x.weight); }
void fields(auto &&v, Of<Explained> auto &x) { v(x.subject, x.name, x.outcome, x.entry, x.reasons); }
void fields(auto &&v, Of<Explanation> auto &x) { v(x.item, x.parts); }

void fields(auto &&v, Of<Measure> auto &x) { v(x.num, x.den); }
void fields(auto &&v, Of<Evidence> auto &x) {
  v(x.where, x.index, x.begin, x.end, x.quote, x.line, x.byte, x.precision);
}
void fields(auto &&v, Of<Finding> auto &x) { v(x.message, x.args, x.worth, x.evidence); }
void fields(auto &&v, Of<RuleResult> auto &x) { v(x.rule, x.outcome, x.measure, x.reason, x.findings); }
void fields(auto &&v, Of<Accumulation> auto &x) { v(x.rule, x.accumulator, x.kind, x.capacity, x.key, x.a, x.b); }
void fields(auto &&v, Of<Note> auto &x) { v(x.code, x.source, x.path, x.culprit, x.sentence); }
void fields(auto &&v, Of<JudgedItem> auto &x) { v(x.item, x.results, x.accumulations, x.notes); }

void fields(auto &&v, Of<Message> auto &x) { v(x.id, x.text, x.next_step, x.paste, x.who, x.effort); }
void fields(auto &&v, Of<Rule> auto &x) {
  v(x.id, x.kind, x.title, x.strength, x.question, x.claims, x.dimension, x.judgement, x.tier, x.needs_text, x.severity, x.silent_for,
    x.messages);
}
void fields(auto &&v, Of<CatalogueEntry> auto &x) {
  v(x.id, x.match, x.kind, x.platform, x.page, x.ground, x.portable, x.name, x.form_kind, x.provides, x.unwrap, x.source, x.date);
}
void fields(auto &&v, Of<PhraseList> auto &x) { v(x.id, x.language, x.texts, x.why, x.source, x.date); }
void fields(auto &&v, Of<Model> auto &x) { v(x.id, x.why, x.source, x.date, x.weights); }
void fields(auto &&v, Of<RuleWeight> auto &x) { v(x.rule, x.weight, x.gate, x.under_ppm, x.cap_ppm); }
void fields(auto &&v, Of<QuestionWeight> auto &x) { v(x.question, x.weight, x.text); }
void fields(auto &&v, Of<ArchetypeWeight> auto &x) { v(x.rule, x.weight); }
void fields(auto &&v, Of<Expectation> auto &x) { v(x.dimension, x.at_least_ppm, x.at_most_ppm); }
void fields(auto &&v, Of<LearningPlan> auto &x) { v(x.id, x.title, x.lead, x.rules); }
void fields(auto &&v, Of<Threshold> auto &x) { v(x.name, x.value); }
void fields(auto &&v, Of<RuleSeverity> auto &x) { v(x.rule, x.severity); }
void fields(auto &&v, Of<RuleSet> auto &x) {
  v(x.id, x.version, x.rules, x.questions, x.archetype, x.expectations, x.thresholds, x.severities, x.other_severity, x.plan, x.capture,
    x.conversation, x.conversion, x.offline, x.bait, x.disclosure, x.left_out);
}
void fields(auto &&v, Of<Manifest> auto &x) {
  v(x.id, x.version, x.title, x.roles, x.require, x.rules, x.catalogue, x.phrases, x.models, x.rule_sets);
}
void fields(auto &&v, Of<Plugin> auto &x) { v(x.path, x.sha256, x.manifest); }
void fields(auto &&v, Of<Plan> auto &x) {
  v(x.plugins, x.rules, x.catalogue, x.phrases, x.models, x.link_map, x.own_hosts, x.options, x.base, x.keep_text);
}

template <class T>
concept Described = requires(T &x) { fields([](auto &...) {}, x); };

}  // namespace freehold::model
