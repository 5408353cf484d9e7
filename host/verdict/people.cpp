#include "host/verdict/people.hpp"

#include <algorithm>
#include <map>

#include "host/verdict/arithmetic.hpp"

namespace freehold::verdict {
namespace {

using model::ContactStage;

// Of a list whose overlap with others is not known.
std::uint64_t on_list(const model::ContactCount &list, ContactStage first, ContactStage last) {
  if (first == ContactStage::unknown && last == ContactStage::evangelist) return list.count;
  std::uint64_t people = 0;
  for (std::size_t stage = static_cast<std::size_t>(first); stage <= static_cast<std::size_t>(last); ++stage)
    people = plus(people, stage < list.stages.size() ? list.stages[stage] : 0);
  return people;
}

template <class Chosen>
std::vector<bool> chosen(const PeopleOn &people, Chosen is_chosen) {
  std::vector<bool> on(people.lists());
  for (std::size_t list = 0; list < on.size(); ++list) on[list] = is_chosen(list);
  return on;
}

void add_rows(const model::ContactCount &list, People &people) {
  people.unsubscribed = plus(people.unsubscribed, list.unsubscribed);
  people.bounced = plus(people.bounced, list.bounced);
  people.unconfirmed = plus(people.unconfirmed, list.unconfirmed);
  people.without_address = plus(people.without_address, list.without_address);
}

void set_stages(const PeopleOn &people, const std::vector<bool> &all, People &out) {
  out.customers = people.count(all, ContactStage::customer, ContactStage::evangelist);
  out.qualified = people.count(all, ContactStage::marketing_qualified, ContactStage::opportunity);
  bool said = false;
  for (std::size_t stage = model::kContactStages; stage-- > 0;) {
    const auto which = static_cast<ContactStage>(stage);
    const Contacts there = people.count(all, which, which);
    if (there.at_most == 0) continue;
    said = said || which != ContactStage::unknown;
    out.stages.push_back({which, there});
  }
  if (!said) out.stages.clear();
}

}  // namespace

PeopleOn::PeopleOn(const corpus::Corpus &corpus, const Verdict &verdict) : corpus_(corpus), verdict_(verdict) {
  for (const model::ContactCount &list : corpus.contacts) {
    const auto it = std::lower_bound(verdict.channels.begin(), verdict.channels.end(), list.channel,
                                     [](const ChannelVerdict &a, const std::string &key) { return a.key < key; });
    channel_.push_back(static_cast<std::uint32_t>(it - verdict.channels.begin()));
  }
}

const std::string &PeopleOn::people(std::size_t list) const {
  static const std::string kPortable = "portable";
  return corpus_.contacts[list].held ? kPortable : channel(list).people;
}

Contacts PeopleOn::count(const std::vector<bool> &on, ContactStage first, ContactStage last) const {
  Contacts found;
  std::map<std::uint32_t, std::uint64_t> runs;
  for (const corpus::ContactCell &cell : corpus_.contact_cells) {
    if (cell.stage < first || cell.stage > last) continue;
    const auto is_on = [&](std::uint32_t list) { return list < on.size() && on[list]; };
    const auto it = std::find_if(cell.lists.begin(), cell.lists.end(), is_on);
    if (it == cell.lists.end()) continue;
    std::uint64_t &people = runs[corpus_.contacts[*it].run];
    people = plus(people, cell.people);
  }
  const auto add = [&](std::uint64_t people) {
    found.at_least = std::max(found.at_least, people);
    found.at_most = plus(found.at_most, people);
  };
  for (const auto &[run, people] : runs) add(people);
  for (std::size_t list = 0; list < on.size(); ++list) {
    if (!on[list]) continue;
    ++found.lists;
    if (corpus_.contacts[list].run == model::kNone) add(on_list(corpus_.contacts[list], first, last));
  }
  return found;
}

void set_people(const corpus::Corpus &corpus, Verdict &verdict) {
  const PeopleOn people(corpus, verdict);
  Facts &facts = verdict.facts;
  const auto of = [&](std::string_view kind) {
    return people.count(chosen(people, [&](std::size_t list) { return people.people(list) == kind; }));
  };
  facts.portable = of("portable");
  facts.captive = of("captive");
  facts.unknown = of("");
  const std::vector<bool> all(people.lists(), true);
  facts.people.all = people.count(all);
  set_stages(people, all, facts.people);
  for (std::uint32_t list = 0; list < people.lists(); ++list) {
    add_rows(corpus.contacts[list], facts.people);
    facts.people.lists.push_back({list, people.channel_index(list), people.people(list)});
  }
}

}  // namespace freehold::verdict
