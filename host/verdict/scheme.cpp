#include "host/verdict/scheme.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace freehold::verdict {
namespace {

using model::Dimension;

// Of a rule listed twice the larger weight counts, whatever the order.
std::map<std::string_view, const model::RuleWeight *> weights_by_rule(const model::RuleSet &base) {
  std::map<std::string_view, const model::RuleWeight *> weights;
  for (const model::RuleWeight &weight : base.rules) {
    const model::RuleWeight *&kept = weights[weight.rule];
    const auto rank = [](const model::RuleWeight &w) { return std::tuple(w.weight, w.gate, w.under_ppm, w.cap_ppm); };
    if (kept == nullptr || rank(*kept) < rank(weight)) kept = &weight;
  }
  return weights;
}

Dimension dimension_of(const std::string &question, const std::vector<model::Rule> &rules) {
  if (question.size() >= 2 && question[1] >= '0' && question[1] <= '9') {
    switch (question[0]) {
      case 'O':
        return Dimension::ownership;
      case 'F':
        return Dimension::funnel;
      case 'D':
        return Dimension::dependence;
      default:
        break;
    }
  }
  for (const model::Rule &rule : rules) {
    if (rule.question == question && rule.dimension != Dimension::none) return rule.dimension;
  }
  return Dimension::none;
}

std::vector<Question> make_questions(const corpus::Corpus &corpus, const model::RuleSet &base) {
  std::map<std::string_view, const model::QuestionWeight *> listed;
  for (const model::QuestionWeight &question : base.questions) {
    const model::QuestionWeight *&kept = listed[question.question];
    if (kept == nullptr || std::tie(kept->weight, kept->text) < std::tie(question.weight, question.text))
      kept = &question;
  }
  std::vector<Question> questions;
  for (const auto &[id, question] : listed) {
    const Dimension dimension = dimension_of(question->question, corpus.rules);
    if (dimension == Dimension::none) continue;
    questions.push_back(
        {question->question, question->text, dimension, std::clamp<std::int64_t>(question->weight, 0, kLargestWeight)});
  }
  std::stable_sort(questions.begin(), questions.end(),
                   [](const Question &a, const Question &b) { return a.dimension < b.dimension; });
  return questions;
}

}  // namespace

Scheme make_scheme(const corpus::Corpus &corpus, const model::Policy &policy) {
  Scheme scheme;
  scheme.questions = make_questions(corpus, policy.base);
  scheme.minimum_answers = static_cast<std::uint64_t>(std::max<std::int64_t>(policy.minimum_answers, 1));
  const auto weights = weights_by_rule(policy.base);
  for (const model::Rule &rule : corpus.rules) {
    Role role;
    const std::string_view plugin = std::string_view(rule.id).substr(0, rule.id.rfind('/'));
    role.withdrawn = std::binary_search(corpus.withdrawn.begin(), corpus.withdrawn.end(), plugin, std::less<>());
    const auto weight = weights.find(rule.id);
    const auto question = std::find_if(scheme.questions.begin(), scheme.questions.end(),
                                       [&](const Question &q) { return q.id == rule.question; });
    if (weight != weights.end() && weight->second->weight > 0 && question != scheme.questions.end()) {
      role.question = static_cast<std::uint32_t>(question - scheme.questions.begin());
      role.weight = std::min(weight->second->weight, kLargestWeight);
      role.dimension = question->dimension;
      role.gate = weight->second->gate;
      role.under = weight->second->under_ppm;
      role.cap = std::clamp<Ppm>(weight->second->cap_ppm, 0, kWhole);
    }
    scheme.rules.push_back(role);
  }
  return scheme;
}

}  // namespace freehold::verdict
