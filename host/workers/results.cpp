#include "host/workers/results.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace freehold::workers {
namespace {

constexpr std::uint64_t kLargestDenominator = 1'000'000;
constexpr std::uint32_t kMostLinks = 1u << 18;  // more than a worker takes of a reader and finds in a text

bool by_rule(const model::RuleResult &a, const model::RuleResult &b) { return a.rule < b.rule; }

template <class T>
void append(std::vector<T> &to, std::vector<T> &&from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

bool tidy_results(std::vector<model::RuleResult> &results, const model::Plan &plan) {
  for (const model::RuleResult &result : results) {
    if (result.rule >= plan.rules.size() || result.outcome > model::Outcome::failed) return false;
    if (result.measure.num > result.measure.den || result.measure.den > kLargestDenominator) return false;
  }
  if (!std::is_sorted(results.begin(), results.end(), by_rule)) std::stable_sort(results.begin(), results.end(), by_rule);  // mostly they are
  results.erase(std::unique(results.begin(), results.end(), [](const auto &a, const auto &b) { return a.rule == b.rule; }), results.end());
  return true;
}

bool valid_accumulations(const model::Packed<model::Accumulation> &accumulations, const model::Plan &plan) {
  return std::ranges::all_of(accumulations, [&](const model::Accumulation &accumulation) {
    return accumulation.rule < plan.rules.size() && plan.rules[accumulation.rule].kind == model::RuleKind::corpus;
  });
}

bool valid_links(const model::ContentItem &item) {
  const std::vector<std::uint32_t> &numbers = item.link_numbers;
  if (numbers.empty()) return true;
  const bool ascending = std::adjacent_find(numbers.begin(), numbers.end(), std::greater_equal<>()) == numbers.end();
  return ascending && numbers.size() == item.links.size() && numbers.back() < kMostLinks;
}

bool is_plain_count(const model::ContactCount &count) {
  return !count.held && count.unsubscribed == 0 && count.bounced == 0 && count.unconfirmed == 0 && count.without_address == 0 && count.stages.empty() &&
         count.run == model::kNone;
}

bool valid_marks(const model::ContactMarks &marks) {
  return std::all_of(marks.marks.begin(), marks.marks.end(), [](const model::ContactMark &mark) {
    return static_cast<std::size_t>(mark.state) < model::kContactStates && static_cast<std::size_t>(mark.stage) < model::kContactStages;
  });
}

void add_failures(std::vector<model::RuleResult> &results, const Task &task, std::uint64_t ordinal, bool graph, const model::Plan &plan) {
  for (const auto &[skip, how] : task.failures) {
    if (skip.item != ordinal || skip.plugin >= plan.plugins.size()) continue;
    const std::string prefix = plan.plugins[skip.plugin].manifest.id + "/";
    for (std::uint32_t i = 0; i < plan.rules.size(); ++i) {
      const model::Rule &rule = plan.rules[i];
      if (!rule.id.starts_with(prefix) || (rule.kind == model::RuleKind::graph) != graph) continue;
      model::RuleResult failed;
      failed.rule = i;
      failed.outcome = model::Outcome::failed;
      failed.reason = "its plugin " + how;
      const auto at = std::lower_bound(results.begin(), results.end(), failed, by_rule);
      if (at != results.end() && at->rule == i) {
        *at = std::move(failed);
      } else {
        results.insert(at, std::move(failed));
      }
    }
  }
}

bool add_planned(PlannedSource &planned, PlannedSource &&part, std::size_t files, std::size_t plugins, std::vector<bool> &taken) {
  if (part.reader != model::kNone && part.reader >= plugins) return false;
  for (const PlannedUnit &unit : part.units) {
    if (unit.main >= files) return false;
    for (std::uint32_t companion : unit.companions) {
      if (companion >= files) return false;
    }
  }
  // A file read twice would make every item of it twice.
  std::erase_if(part.units, [&](const PlannedUnit &unit) {
    const bool twice = taken[unit.main];
    taken[unit.main] = true;
    return twice;
  });
  for (const LeftOut &left : part.left_out) {
    if (left.file >= files) return false;
  }
  planned.reader = part.reader;
  planned.sure = std::min(part.sure, 100u);
  planned.context = std::move(part.context);
  append(planned.units, std::move(part.units));
  append(planned.left_out, std::move(part.left_out));
  append(planned.problems, std::move(part.problems));
  return true;
}

}  // namespace freehold::workers
