#include "host/report/making.hpp"

namespace freehold::report {
namespace {

const model::Message *find_message(const Making &from, std::uint32_t rule, std::string_view id) {
  if (rule >= from.corpus.rules.size()) return nullptr;
  for (const model::Message &message : from.corpus.rules[rule].messages) {
    if (message.id == id) return &message;
  }
  return nullptr;
}

Spot make_spot(const Making &from, const verdict::FindingRef &finding, const model::Message *message) {
  Spot spot;
  const Stop stop = from.stop(finding.item);
  spot.fingerprint = finding.fingerprint;
  spot.item = stop.item;
  spot.title = stop.title;
  spot.url = stop.url;
  spot.channel = from.channel_title(finding.channel);
  spot.worth = finding.worth;
  spot.severity = finding.severity;
  if (message != nullptr) spot.text = verdict::fill(message->text, finding.args);
  spot.evidence = make_evidence(finding.evidence, from.path(finding.item));
  return spot;
}

// Nobody's rule: what to say where the owner has declared nothing.
void say_undeclared(FindingGroup &group) {
  group.title = "No strategy is declared";
  group.text = "I was not told whether this content is meant to work as a thought leader's or as an influencer's.";
  group.next_step =
      "Write down who pays, what one client is worth, how many clients a year you want and where sales are closed; then declare the "
      "strategy in freehold.toml.";
  group.who = "you";
  group.effort = "10 min";
}

FindingGroup make_group(const Making &from, const verdict::FindingGroup &found) {
  static const std::vector<model::Pair> kNoArgs;
  const model::Message *message = find_message(from, found.rule, found.message);
  const std::vector<model::Pair> &args = found.findings.empty() ? kNoArgs : found.findings.front().args;
  FindingGroup group;
  group.rule = found.rule_id;
  group.message = found.message;
  if (found.rule == model::kNone) {
    say_undeclared(group);
  } else if (message != nullptr) {
    group.text = verdict::fill(message->text, args);
    group.next_step = verdict::fill(message->next_step, args);
    group.paste = verdict::fill(message->paste, args);
    group.who = message->who;
    group.effort = message->effort;
  }
  if (found.rule < from.corpus.rules.size()) {
    const model::Rule &rule = from.corpus.rules[found.rule];
    group.title = rule.title;
    group.question = rule.question;
    group.dimension = dimension_id(rule.dimension);
    group.judgement = rule.judgement;
    group.tier = rule.tier;
  }
  if (group.text.empty()) group.text = group.title.empty() ? found.message : group.title;
  group.count = found.count;
  group.worth = found.worth;
  group.severity = found.severity;
  group.channels = found.channels;
  if (found.gain) group.gain = make_gain(*found.gain);
  for (const verdict::FindingRef &finding : found.findings) group.spots.push_back(make_spot(from, finding, message));
  return group;
}

Fix make_fix(const Making &from, const verdict::Fix &found) {
  Fix fix;
  const Stop stop = from.stop(found.item);
  if (found.group < from.verdict.findings.size()) {
    const verdict::FindingGroup &group = from.verdict.findings[found.group];
    fix.rule = group.rule_id;
    if (!group.findings.empty()) fix.fingerprint = group.findings.front().fingerprint;
  }
  fix.count = found.count;
  fix.text = found.text;
  fix.next_step = found.next_step;
  fix.paste = found.paste;
  fix.who = found.who;
  fix.effort = found.effort;
  fix.item = stop.item;
  fix.title = stop.title;
  fix.url = stop.url;
  fix.enough = found.enough;
  fix.gain = make_gain(found.gain);
  fix.evidence = make_evidence(found.evidence, from.path(found.item));
  return fix;
}

std::vector<Fix> make_fixes(const Making &from, const std::vector<verdict::Fix> &found) {
  std::vector<Fix> fixes;
  for (const verdict::Fix &fix : found) fixes.push_back(make_fix(from, fix));
  return fixes;
}

std::vector<Gain> make_gains(const std::array<std::optional<verdict::Gain>, verdict::kDimensions> &found) {
  std::vector<Gain> gains;
  for (const auto &gain : found) {
    if (gain) gains.push_back(make_gain(*gain));
  }
  return gains;
}

Mismatch make_mismatch(const Making &from, const verdict::Mismatch &found) {
  Mismatch out;
  out.kind = found.kind == verdict::MismatchKind::archetype ? "archetype" : "dimension";
  out.channel = from.channel_title(found.channel);
  out.dimension = dimension_id(found.dimension);
  out.value = found.value;
  out.at_least = found.at_least;
  out.at_most = found.at_most;
  out.found = found.found;
  out.items = found.items;
  for (const std::uint32_t item : found.shown) out.shown.push_back(from.stop(item));
  out.contacts = found.contacts;
  return out;
}

std::string answer_text(verdict::Answer answer) {
  return answer == verdict::Answer::yes ? "yes" : answer == verdict::Answer::no ? "no" : "na";
}

ItemRule make_item_rule(const Making &from, const model::ContentItem &item, const model::RuleResult &result) {
  ItemRule rule{result.measure.num, result.measure.den, result.outcome == model::Outcome::failed ? "failed" : "judged", result.reason.string(), {}};
  for (const model::Finding &finding : result.findings) {
    const model::Message *message = find_message(from, result.rule, finding.message);
    rule.findings.push_back({verdict::fingerprint(from.rule_id(result.rule), item.id, finding), finding.message, message == nullptr ? "" : verdict::fill(message->text, finding.args), finding.worth,
                             make_evidence(finding.evidence, item.path)});
  }
  return rule;
}

Steps make_steps(const corpus::Steps &steps) { return {steps.capture, steps.conversation, steps.conversion, steps.offline}; }

Item make_item(const Making &from, std::size_t index) {
  const model::JudgedItem &judged = from.corpus.items[index];
  const model::ContentItem &item = judged.item;
  Item out;
  out.id = item.id;
  out.source = item.source;
  out.path = item.path;
  out.url = item.url;
  out.channel = item.channel;
  out.title = item.title;
  out.page_kind = item.page_kind;
  out.kind = item.kind;
  out.published = item.published;
  out.counted = index < from.verdict.counts.size() && from.verdict.counts[index];
  if (index < from.verdict.item_archetypes.size()) {
    const verdict::ItemArchetype &side = from.verdict.item_archetypes[index];
    out.verdict = {std::string(side.name), side.share, side.pieces};
  }
  if (index < from.graph.nodes.size()) {
    const corpus::NodeFacts &node = from.graph.nodes[index];
    out.in_rabbit_hole = node.hole_size > 0;
    out.steps = {make_steps(node.content), make_steps(node.menu)};
  }
  for (std::size_t q = 0; q < from.verdict.questions.size(); ++q) {
    const bool known = index < from.verdict.answers.size() && q < from.verdict.answers[index].size();
    out.answers.emplace_back(from.verdict.questions[q].id, known ? answer_text(from.verdict.answers[index][q]) : "na");
  }
  for (const model::RuleResult &result : judged.results) {
    if (result.outcome == model::Outcome::not_applicable || result.rule >= from.corpus.rules.size()) continue;
    out.rules.emplace_back(from.corpus.rules[result.rule].id, make_item_rule(from, item, result));
  }
  return out;
}

}  // namespace

void make_findings(const Making &from, Report &report) {
  for (const verdict::FindingGroup &group : from.verdict.findings) report.findings.push_back(make_group(from, group));
  report.fixes = make_fixes(from, from.verdict.fixes);
  report.together = make_gains(from.verdict.together);
  const verdict::LearningPlan &plan = from.verdict.plan;
  report.plan = {plan.id, plan.title, plan.lead, make_fixes(from, plan.steps), make_gains(plan.together)};
  report.healthy = from.verdict.strategy.healthy;
  for (const verdict::Strength &strength : from.verdict.strengths) {
    report.strengths.push_back({from.rule_id(strength.rule), strength.text, strength.num, strength.den});
  }
  for (const verdict::Mismatch &mismatch : from.verdict.strategy.mismatches) report.mismatches.push_back(make_mismatch(from, mismatch));
}

void make_items(const Making &from, Report &report) {
  report.items = ItemList(from.corpus.items.size(), [from](std::size_t index) { return make_item(from, index); });
}

}  // namespace freehold::report
