#include "host/plugins/merging.hpp"

#include <algorithm>

#include "plugin-api/tools/manifest-shape.hpp"

namespace freehold::plugins {
namespace {

constexpr std::int64_t kWhole = 1000000;

// 50000 → 0.05
std::string fraction(std::int64_t ppm) {
  if (ppm % kWhole == 0) return std::to_string(ppm / kWhole);
  std::string digits = std::to_string(ppm % kWhole);
  digits.insert(0, 6 - digits.size(), '0');
  while (digits.back() == '0') digits.pop_back();
  return std::to_string(ppm / kWhole) + '.' + digits;
}

std::string gate_text(const model::RuleWeight &weight) {
  return weight.gate ? "under " + fraction(weight.under_ppm) + ", cap " + fraction(weight.cap_ppm) : "none";
}

std::string bounds_text(const model::Expectation *expected) {
  if (expected == nullptr) return "nothing";
  std::string text;
  if (expected->at_least_ppm > 0) text = "at least " + fraction(expected->at_least_ppm);
  if (expected->at_most_ppm < kWhole) text += (text.empty() ? "at most " : ", at most ") + fraction(expected->at_most_ppm);
  return text.empty() ? "nothing" : text;
}

const char *dimension_name(model::Dimension dimension) {
  return dimension == model::Dimension::ownership ? "ownership" : dimension == model::Dimension::funnel ? "funnel" : "dependence";
}

std::string did_you_mean(std::string_view known, const char *otherwise) {
  return known.empty() ? std::string(otherwise) : "Did you mean " + std::string(known) + '?';
}

class Merger {
 public:
  Merger(std::vector<model::RuleSet> &sets, std::vector<model::PolicyChange> &changes, std::vector<Problem> &problems)
      : sets_(sets), base_(sets.front()), changes_(changes), problems_(problems) {}

  void rule(const RuleChoice &choice) {
    if (choice.weight || choice.gate) weight(choice);
    if (choice.archetype) archetype(choice);
  }

  void question(const QuestionChoice &choice) {
    const auto found = std::find_if(base_.questions.begin(), base_.questions.end(),
                                    [&](const auto &q) { return q.question == choice.question; });
    if (found != base_.questions.end()) {
      change("question", choice.question, std::to_string(found->weight), std::to_string(choice.weight));
      found->weight = choice.weight;
      return;
    }
    std::vector<std::string_view> ids;
    for (const model::QuestionWeight &question : base_.questions) ids.emplace_back(question.question);
    problems_.push_back({"unknown-question", choice.where, "there is no question " + tools::in_quotes(choice.question),
                         did_you_mean(tools::nearest(choice.question, ids), "Remove the line.")});
  }

  void expectation(const model::ExpectChoice &choice) {
    const auto set = std::find_if(sets_.begin() + 1, sets_.end(), [&](const auto &s) { return s.id == choice.strategy; });
    if (set == sets_.end()) {
      if (choice.strategy == model::kHybrid) return;  // said in advance; another strategy is declared
      std::vector<std::string_view> ids{model::kHybrid};
      for (std::size_t i = 1; i < sets_.size(); ++i) ids.emplace_back(sets_[i].id);
      problems_.push_back({"unknown-strategy", choice.where, "there is no strategy " + tools::in_quotes(choice.strategy),
                           did_you_mean(tools::nearest(choice.strategy, ids), "Remove it, or install the plugin that brings it.")});
      return;
    }
    auto found = std::find_if(set->expectations.begin(), set->expectations.end(), [&](const auto &e) { return e.dimension == choice.dimension; });
    const std::string from = bounds_text(found == set->expectations.end() ? nullptr : &*found);
    if (choice.off) {
      if (found != set->expectations.end()) set->expectations.erase(found);
      change("expectation", set->id + ' ' + dimension_name(choice.dimension), from, "nothing");
      return;
    }
    if (found == set->expectations.end()) found = set->expectations.insert(found, {choice.dimension});
    found->at_least_ppm = choice.at_least_ppm.value_or(found->at_least_ppm);
    found->at_most_ppm = choice.at_most_ppm.value_or(found->at_most_ppm);
    change("expectation", set->id + ' ' + dimension_name(choice.dimension), from, bounds_text(&*found));
  }

 private:
  void weight(const RuleChoice &choice) {
    auto found = std::find_if(base_.rules.begin(), base_.rules.end(), [&](const auto &weight) { return weight.rule == choice.id; });
    if (found == base_.rules.end()) found = base_.rules.insert(found, {.rule = choice.id});
    const model::RuleWeight before = *found;
    found->weight = choice.weight.value_or(found->weight);
    if (choice.gate) {
      found->gate = *choice.gate;
      found->under_ppm = choice.under_ppm;
      found->cap_ppm = choice.cap_ppm;
    }
    change("weight", choice.id, std::to_string(before.weight), std::to_string(found->weight));
    change("gate", choice.id, gate_text(before), gate_text(*found));
  }

  // Of a rule listed in several sets that of base counts, so the user's word goes there.
  void archetype(const RuleChoice &choice) {
    const model::ArchetypeWeight *before = nullptr;
    for (const model::RuleSet &set : sets_) {
      for (const model::ArchetypeWeight &entry : set.archetype) {
        if (before == nullptr && entry.rule == choice.id) before = &entry;
      }
    }
    change("archetype", choice.id, std::to_string(before == nullptr ? 0 : before->weight), std::to_string(*choice.archetype));
    for (model::RuleSet &set : sets_) std::erase_if(set.archetype, [&](const auto &entry) { return entry.rule == choice.id; });
    base_.archetype.push_back({choice.id, *choice.archetype});
  }

  void change(const char *what, const std::string &name, std::string from, std::string to) {
    if (from != to) changes_.push_back({what, name, std::move(from), std::move(to)});
  }

  std::vector<model::RuleSet> &sets_;
  model::RuleSet &base_;
  std::vector<model::PolicyChange> &changes_;
  std::vector<Problem> &problems_;
};

struct Line {
  std::string_view name;
  std::int64_t model::Policy::*member;
};
constexpr Line kLines[] = {
    {"minimum_answers", &model::Policy::minimum_answers}, {"minimum_evidence", &model::Policy::minimum_evidence},
    {"mixed_from", &model::Policy::mixed_ppm},            {"mix_tolerance", &model::Policy::mix_tolerance_ppm},
    {"strength_from", &model::Policy::strength_ppm},      {"strength_pieces", &model::Policy::strength_pieces},
    {"covered", &model::Policy::covered_ppm},             {"well_covered", &model::Policy::well_covered_ppm},
};

std::string line_text(std::string_view name, std::int64_t value) {
  const auto key = std::find_if(tools::kThresholds.keys.begin(), tools::kThresholds.keys.end(), [&](const tools::Key &k) { return k.name == name; });
  const bool share = key != tools::kThresholds.keys.end() && key->type == tools::Type::number;
  return share ? fraction(value) : std::to_string(value);
}

// Half to even.
std::int64_t between(std::int64_t a, std::int64_t b, std::int64_t share) {
  const std::int64_t sum = a * share + b * (kWhole - share);
  const std::int64_t rest = sum % kWhole;
  const std::int64_t whole = sum / kWhole;
  return whole + (rest > kWhole / 2 || (rest == kWhole / 2 && whole % 2 == 1) ? 1 : 0);
}

model::Expectation expectation_of(const model::RuleSet &set, model::Dimension dimension) {
  const auto found = std::find_if(set.expectations.begin(), set.expectations.end(), [&](const auto &e) { return e.dimension == dimension; });
  return found == set.expectations.end() ? model::Expectation{dimension} : *found;
}

}  // namespace

void merge_choices(const Choices &choices, const ChosenRules &chosen, std::vector<model::RuleSet> &sets,
                   std::vector<model::PolicyChange> &changes, std::vector<Problem> &problems) {
  Merger merger(sets, changes, problems);
  for (const RuleChoice &choice : choices.rules) {
    if (chosen.judged(choice.id)) merger.rule(choice);
  }
  for (const QuestionChoice &choice : choices.questions) merger.question(choice);
  for (const model::ExpectChoice &choice : choices.expectations) merger.expectation(choice);
}

void merge_thresholds(const Choices &choices, model::Policy &policy) {
  const auto said = [](const std::vector<model::Threshold> &list, std::string_view name) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const model::Threshold &t) { return t.name == name; });
    return found == list.end() ? std::nullopt : std::optional(found->value);
  };
  for (const Line &line : kLines) {
    std::int64_t &value = policy.*line.member;
    value = said(policy.base.thresholds, line.name).value_or(value);
    const std::int64_t chosen = said(choices.thresholds, line.name).value_or(value);
    if (chosen != value) policy.changes.push_back({"threshold", std::string(line.name), line_text(line.name, value), line_text(line.name, chosen)});
    value = chosen;
  }
}

model::RuleSet mixed(const model::RuleSet &thought_leader, const model::RuleSet &influencer, std::int64_t mix_ppm) {
  model::RuleSet set;
  set.id = model::kHybrid;
  set.version = thought_leader.version == influencer.version ? influencer.version : thought_leader.version + '/' + influencer.version;
  set.rules = thought_leader.rules;
  set.rules.insert(set.rules.end(), influencer.rules.begin(), influencer.rules.end());
  for (const model::Dimension dimension : {model::Dimension::ownership, model::Dimension::funnel, model::Dimension::dependence}) {
    const model::Expectation one = expectation_of(thought_leader, dimension);
    const model::Expectation other = expectation_of(influencer, dimension);
    const model::Expectation both{dimension, between(one.at_least_ppm, other.at_least_ppm, mix_ppm),
                                  between(one.at_most_ppm, other.at_most_ppm, mix_ppm)};
    if (both.at_least_ppm > 0 || both.at_most_ppm < kWhole) set.expectations.push_back(both);
  }
  return set;
}

}  // namespace freehold::plugins
