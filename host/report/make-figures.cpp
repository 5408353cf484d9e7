#include "host/report/making.hpp"

namespace freehold::report {
namespace {

constexpr const char *kStages[] = {"unknown", "other", "subscriber", "lead", "marketing-qualified", "sales-qualified", "opportunity", "customer", "evangelist"};
static_assert(std::size(kStages) == model::kContactStages);
constexpr const char *kGoalNames[] = {"capture", "conversation", "sale", "offline"};
static_assert(std::size(kGoalNames) == corpus::kGoals);

ContactList make_list(const Making &from, const verdict::ContactList &found) {
  const model::ContactCount &contact = from.corpus.contacts[found.contact];
  ContactList list;
  list.channel = from.channel_title(found.channel);
  list.list = contact.list;
  list.people = found.people.empty() ? "unknown" : found.people;
  list.platform = from.verdict.channels[found.channel].platform;
  list.reachable = contact.count;
  list.unsubscribed = contact.unsubscribed;
  list.bounced = contact.bounced;
  list.unconfirmed = contact.unconfirmed;
  list.without_address = contact.without_address;
  for (std::size_t stage = std::min(contact.stages.size(), model::kContactStages); stage-- > 0;) {
    if (contact.stages[stage] > 0) list.stages.emplace_back(kStages[stage], contact.stages[stage]);
  }
  list.overlap_known = contact.run != model::kNone;
  return list;
}

People make_people(const Making &from) {
  const verdict::People &found = from.verdict.facts.people;
  People people;
  people.all = make_contacts(found.all);
  people.customers = make_contacts(found.customers);
  people.qualified = make_contacts(found.qualified);
  for (const verdict::StagePeople &stage : found.stages)
    people.stages.push_back({kStages[static_cast<std::size_t>(stage.stage)], make_contacts(stage.people)});
  people.unsubscribed = found.unsubscribed;
  people.bounced = found.bounced;
  people.unconfirmed = found.unconfirmed;
  people.without_address = found.without_address;
  for (const verdict::ContactList &list : found.lists) people.lists.push_back(make_list(from, list));
  return people;
}

StepCounts make_steps(const verdict::StepCounts &counts) { return {counts.here, counts.near, counts.far, counts.none}; }

std::vector<Bait> make_bait(const Making &from) {
  std::vector<Bait> all;
  for (const verdict::Bait &bait : from.verdict.facts.bait)
    all.push_back({from.rule_id(bait.rule), bait.message, from.rule_title(bait.rule), bait.items, bait.share});
  return all;
}

std::vector<Older> make_older(const Making &from) {
  std::vector<Older> all;
  for (const verdict::Older &found : from.verdict.facts.older_items) {
    Older older{from.channel_title(found.channel), found.items, found.first, found.last, found.kinds, {}};
    for (std::size_t q = 0; q < found.answers.size(); ++q) {
      const auto [yes, no] = found.answers[q];
      if (yes + no > 0) older.answers.emplace_back(from.verdict.questions[q].id, AnswerCounts{yes, no});
    }
    all.push_back(std::move(older));
  }
  return all;
}

}  // namespace

Contacts make_contacts(const verdict::Contacts &contacts) { return {contacts.at_least, contacts.at_most, contacts.lists}; }

void make_figures(const Making &from, Report &report) {
  const verdict::Facts &found = from.verdict.facts;
  Facts &facts = report.facts;
  facts.effective_platforms = found.effective_platforms;
  facts.people = make_people(from);
  const verdict::Exclusive &exclusive = found.exclusive;
  facts.exclusive = {exclusive.items,  exclusive.items_share, make_contacts(exclusive.people), exclusive.people_share_low, exclusive.people_share_high,
                     exclusive.views, exclusive.views_share};
  for (std::size_t goal = 0; goal < corpus::kGoals; ++goal) {
    const verdict::GoalFacts &of = found.goals[goal];
    facts.goals.push_back({kGoalNames[goal], make_steps(of.content), make_steps(of.menu), of.places});
  }
  const verdict::Reliance &reliance = found.reliance;
  facts.reliance = {reliance.items, reliance.items_share, reliance.views, reliance.recommended, reliance.share};
  const verdict::Lottery &lottery = found.lottery;
  facts.lottery = {lottery.items, lottery.top, lottery.views, lottery.top_views, lottery.share};
  facts.bait = make_bait(from);
  facts.older_items = make_older(from);
}

}  // namespace freehold::report
