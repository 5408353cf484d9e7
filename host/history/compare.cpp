#include "host/history/compare.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "host/history/same-rules.hpp"

namespace freehold::history {
namespace {

using report::Report;

bool inside(Ppm value, Ppm low, Ppm high) { return low <= value && value <= high; }

std::vector<ScoreChange> compare_scores(const Report &before, const Report &after) {
  std::vector<ScoreChange> changes;
  for (const report::Score &was : before.dimensions) {
    const auto is = std::find_if(after.dimensions.begin(), after.dimensions.end(), [&](const auto &score) { return score.dimension == was.dimension; });
    if (is == after.dimensions.end()) continue;
    ScoreChange change{was.dimension, {}, was.low, was.high, {}, is->low, is->high};
    if (was.enough) change.before = was.value;
    if (is->enough) change.after = is->value;
    change.within_unknown = change.before && change.after && *change.before != *change.after &&
                            inside(*change.after, was.low, was.high) && inside(*change.before, is->low, is->high);
    changes.push_back(std::move(change));
  }
  return changes;
}

void show(std::vector<std::string> &list, const std::string &name) {
  if (list.size() < kShown) list.push_back(name);
}

std::string name_of(const report::Item &item) { return item.title && !item.title->empty() ? *item.title : item.id; }

Change compare_items(const Report &before, const Report &after) {
  Change change;
  std::set<std::string> was;  // copies: a report makes an item when it is asked for, and it lives for its turn
  std::set<std::string> is;
  for (const report::Item &item : before.items) was.insert(item.id);
  for (const report::Item &item : after.items) is.insert(item.id);
  for (const report::Item &item : after.items) {
    if (was.contains(item.id)) {
      ++change.kept;
    } else {
      ++change.fresh;
      show(change.fresh_shown, name_of(item));
    }
  }
  for (const report::Item &item : before.items) {
    if (is.contains(item.id)) continue;
    ++change.gone;
    show(change.gone_shown, name_of(item));
  }
  return change;
}

using Name = std::pair<std::string_view, std::string_view>;             // rule, message
using Prints = std::map<std::string, std::uint64_t>;                    // fingerprint → how often

struct Group {
  const report::FindingGroup *before = nullptr;
  const report::FindingGroup *after = nullptr;
  Prints was;
  Prints is;
};
using Groups = std::map<Name, Group>;

// Everything that spoke in a report: of items all of it, of channels what is shown of them. What the owner dismissed did not speak.
void gather(const Report &report, Groups &groups, const report::FindingGroup *Group::*member, Prints Group::*prints) {
  std::set<std::string_view> dismissed;
  for (const report::DismissalUse &one : report.policy.dismissals) {
    if (!one.expired) dismissed.insert(one.finding);
  }
  for (const report::FindingGroup &group : report.findings) {
    Group &to = groups[{group.rule, group.message}];
    to.*member = &group;
    for (const report::Spot &spot : group.spots) {
      if (spot.item.empty()) ++(to.*prints)[spot.fingerprint];
    }
  }
  for (const report::Item &item : report.items) {
    if (!item.counted) continue;
    for (const auto &[rule, said] : item.rules) {
      for (const report::ItemFinding &finding : said.findings) {
        const auto group = groups.find({rule, finding.message});
        if (group == groups.end() || group->second.*member == nullptr || dismissed.contains(finding.fingerprint)) continue;
        ++(group->second.*prints)[finding.fingerprint];
      }
    }
  }
}

FindingChange change_of(const Name &name, const Group &group) {
  const report::FindingGroup &about = group.after != nullptr ? *group.after : *group.before;
  FindingChange change{{}, std::string(name.first), std::string(name.second), about.title, about.severity};
  for (const auto &[print, count] : group.is) {
    const auto was = group.was.find(print);
    const std::uint64_t kept = was == group.was.end() ? 0 : std::min(count, was->second);
    change.kept += kept;
    change.fresh += count - kept;
    if (count > kept) show(change.fresh_shown, print);
  }
  for (const auto &[print, count] : group.was) {
    const auto is = group.is.find(print);
    const std::uint64_t kept = is == group.is.end() ? 0 : std::min(count, is->second);
    change.gone += count - kept;
    if (count > kept) show(change.gone_shown, print);
  }
  return change;
}

std::vector<FindingChange> compare_findings(const Report &before, const Report &after) {
  Groups groups;
  gather(before, groups, &Group::before, &Group::was);
  gather(after, groups, &Group::after, &Group::is);
  std::vector<FindingChange> changes;
  for (const auto &[name, group] : groups) {
    FindingChange change = change_of(name, group);
    if (change.fresh + change.gone + change.kept > 0) changes.push_back(std::move(change));
  }
  std::stable_partition(changes.begin(), changes.end(), [](const FindingChange &one) { return one.fresh + one.gone > 0; });
  return changes;
}

}  // namespace

Comparison compare(const Report &before, const Report &after) {
  Comparison out;
  out.today_before = before.head.today;
  out.today_after = after.head.today;
  out.differs = what_differs(before, after);
  out.people_before = before.facts.portable;
  out.people_after = after.facts.portable;
  out.items = compare_items(before, after);
  if (!out.differs.empty()) return out;
  out.scores = compare_scores(before, after);
  out.archetype = ArchetypeChange{before.verdict.archetype, before.verdict.share, after.verdict.archetype, after.verdict.share};
  out.findings = compare_findings(before, after);
  return out;
}

}  // namespace freehold::history
