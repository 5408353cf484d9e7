#include "host/verdict/explain.hpp"

#include <algorithm>

#include "host/verdict/arithmetic.hpp"

namespace freehold::verdict {
namespace {

Line line_of(const corpus::Corpus &corpus, const RuleTerm &rule, std::uint32_t depth) {
  Line line;
  line.kind = LineKind::rule;
  line.depth = depth;
  line.rule = rule.rule;
  line.name = corpus.rules[rule.rule].id;
  line.text = corpus.rules[rule.rule].title;
  line.weight = rule.weight;
  line.num = rule.num;
  line.den = rule.den;
  line.judged = rule.judged;
  line.missing = rule.missing;
  line.value = rule.value;
  return line;
}

Line line_of(const Verdict &verdict, const QuestionScore &question, std::uint32_t depth) {
  const Question &asked = verdict.questions[question.question];
  Line line;
  line.kind = LineKind::question;
  line.depth = depth;
  line.name = asked.id;
  line.text = asked.text;
  line.weight = asked.weight;
  line.num = question.num;
  line.den = question.den;
  line.judged = question.judged;
  line.missing = question.missing;
  line.value = question.value;
  line.low = question.low;
  line.high = question.high;
  line.coverage = question.coverage;
  return line;
}

Line line_of(const Score &score, LineKind kind, std::uint32_t depth, std::string name) {
  Line line;
  line.kind = kind;
  line.depth = depth;
  line.name = std::move(name);
  line.judged = score.judged;
  line.missing = score.missing;
  line.value = score.value;
  line.low = score.low;
  line.high = score.high;
  line.coverage = score.coverage;
  line.enough = score.enough;
  return line;
}

Line line_of(const corpus::Corpus &corpus, const GateFired &gate, std::uint32_t depth) {
  Line line;
  line.kind = LineKind::gate;
  line.depth = depth;
  line.name = corpus.rules[gate.rule].id;
  line.rule = gate.rule;
  line.channel = gate.channel;
  line.value = gate.value;
  line.under = gate.under;
  line.cap = gate.cap;
  return line;
}

void add_question(const corpus::Corpus &corpus, const Verdict &verdict, const QuestionScore &question,
                  std::uint32_t depth, std::vector<Line> &lines) {
  lines.push_back(line_of(verdict, question, depth));
  for (const RuleTerm &rule : question.rules) lines.push_back(line_of(corpus, rule, depth + 1));
}

const QuestionScore *find_question(const std::vector<QuestionScore> &questions, std::uint32_t question) {
  const auto it =
      std::find_if(questions.begin(), questions.end(), [&](const QuestionScore &q) { return q.question == question; });
  return it == questions.end() ? nullptr : &*it;
}

const model::RuleResult *result_of(const model::JudgedItem &item, std::uint32_t rule) {
  const auto it = std::find_if(item.results.begin(), item.results.end(),
                               [&](const model::RuleResult &r) { return r.rule == rule; });
  return it == item.results.end() ? nullptr : &*it;
}

void add_up(const model::RuleResult &result, RuleTerm &term) {
  if (result.outcome == model::Outcome::failed) ++term.missing;
  if (result.outcome != model::Outcome::judged || result.measure.den == 0) return;
  ++term.judged;
  term.num = plus(term.num, std::min(result.measure.num, result.measure.den));
  term.den = plus(term.den, result.measure.den);
}

// The weight of a rule where it has one: terms carry it.
std::int64_t weight_of(const Verdict &verdict, std::uint32_t rule) {
  for (const QuestionScore &question : verdict.whole_questions) {
    for (const RuleTerm &term : question.rules) {
      if (term.rule == rule) return term.weight;
    }
  }
  return 0;
}

Line line_of(const corpus::Corpus &corpus, const Verdict &verdict, std::uint32_t item, const model::RuleResult *result,
             std::uint32_t depth) {
  Line line;
  line.kind = LineKind::item;
  line.depth = depth;
  line.item = item;
  line.channel = verdict.channel_of[item];
  line.name = corpus.items[item].item.id;
  line.text = corpus.items[item].item.title.value_or("");
  if (result == nullptr) return line;
  line.num = result->measure.num;
  line.den = result->measure.den;
  if (result->outcome == model::Outcome::judged && line.den > 0)
    line.value = ratio(std::min(line.num, line.den), line.den);
  return line;
}

void add_findings(const corpus::Corpus &corpus, std::string_view item, const model::RuleResult &result,
                  std::uint32_t depth, std::vector<Line> &lines) {
  for (const model::Finding &finding : result.findings) {
    Line line;
    line.kind = LineKind::finding;
    line.depth = depth;
    line.rule = result.rule;
    line.name = fingerprint(corpus.rules[result.rule].id, item, finding);
    line.text = finding.evidence.quote.empty() ? finding.message : finding.message + ": " + finding.evidence.quote;
    lines.push_back(std::move(line));
  }
}

// Items with an answer of the rule that count: lowest value first, then in the corpus' order.
void add_items(const corpus::Corpus &corpus, const Verdict &verdict, std::uint32_t rule, std::size_t most,
               std::vector<Line> &lines) {
  std::vector<Line> items;
  for (std::uint32_t i = 0; i < corpus.items.size(); ++i) {
    const model::RuleResult *result = verdict.counts[i] ? result_of(corpus.items[i], rule) : nullptr;
    if (result != nullptr && result->outcome == model::Outcome::judged)
      items.push_back(line_of(corpus, verdict, i, result, 1));
  }
  std::stable_sort(items.begin(), items.end(), [](const Line &a, const Line &b) { return a.value < b.value; });
  items.resize(std::min(items.size(), most));
  for (Line &item : items) {
    const std::uint32_t index = item.item;
    lines.push_back(std::move(item));
    add_findings(corpus, corpus.items[index].item.id, *result_of(corpus.items[index], rule), 2, lines);
  }
}

// What a rule said in each channel, and last over everything.
std::vector<RuleTerm> by_channel(const corpus::Corpus &corpus, const Verdict &verdict, std::uint32_t rule) {
  std::vector<RuleTerm> parts(verdict.channels.size() + 1, RuleTerm{rule, weight_of(verdict, rule)});
  const auto add = [&](const model::RuleResult &result, std::size_t channel) {
    add_up(result, parts[channel]);
    add_up(result, parts.back());
  };
  for (std::size_t i = 0; i < corpus.items.size(); ++i) {
    const model::RuleResult *result = verdict.counts[i] ? result_of(corpus.items[i], rule) : nullptr;
    if (result != nullptr) add(*result, verdict.channel_of[i]);
  }
  for (const corpus::ChannelResult &said : corpus.channel_results) {
    for (std::size_t i = 0; said.result.rule == rule && i < verdict.channels.size(); ++i) {
      if (verdict.channels[i].key == said.channel && verdict.channels[i].counted > 0) add(said.result, i);
    }
  }
  for (RuleTerm &part : parts) part.value = part.den == 0 ? std::nullopt : std::optional(ratio(part.num, part.den));
  return parts;
}

// The rules of an item that answer a question that `wanted` takes, with their findings.
template <class Wanted>
void add_rules(const corpus::Corpus &corpus, const Verdict &verdict, const model::JudgedItem &item, Wanted wanted,
               std::uint32_t depth, std::vector<Line> &lines) {
  for (const model::RuleResult &result : item.results) {
    if (result.rule >= corpus.rules.size() || !wanted(corpus.rules[result.rule].question)) continue;
    RuleTerm term{result.rule, weight_of(verdict, result.rule)};
    add_up(result, term);
    if (term.den > 0) term.value = ratio(term.num, term.den);
    lines.push_back(line_of(corpus, term, depth));
    if (result.outcome == model::Outcome::failed) lines.back().text = result.reason.string();
    add_findings(corpus, item.item.id, result, depth + 1, lines);
  }
}

}  // namespace

std::string_view dimension_name(model::Dimension dimension) {
  switch (dimension) {
    case model::Dimension::ownership:
      return "ownership";
    case model::Dimension::funnel:
      return "funnel";
    case model::Dimension::dependence:
      return "dependence";
    default:
      return "none";
  }
}

std::vector<Line> explain_dimension(const corpus::Corpus &corpus, const Verdict &verdict, model::Dimension dimension) {
  std::vector<Line> lines;
  if (dimension == model::Dimension::none) return lines;
  const Score &score = verdict.scores[at(dimension)];
  lines.push_back(line_of(score, LineKind::whole, 0, std::string(dimension_name(dimension))));
  for (const Term &term : score.terms) {
    const ChannelVerdict &channel = verdict.channels[term.index];
    Line line = line_of(channel.scores[at(dimension)], LineKind::channel, 1, channel.key);
    line.text = channel.title;
    line.weight = term.weight;
    line.low = term.low;
    line.high = term.high;
    line.channel = term.index;
    lines.push_back(std::move(line));
    for (const Term &part : channel.scores[at(dimension)].terms) {
      if (const QuestionScore *question = find_question(channel.questions, part.index))
        add_question(corpus, verdict, *question, 2, lines);
    }
    for (const GateFired &gate : channel.scores[at(dimension)].gates) lines.push_back(line_of(corpus, gate, 2));
  }
  return lines;
}

std::vector<Line> explain_question(const corpus::Corpus &corpus, const Verdict &verdict, std::string_view id) {
  std::vector<Line> lines;
  const auto asked =
      std::find_if(verdict.questions.begin(), verdict.questions.end(), [&](const Question &q) { return q.id == id; });
  const auto index = static_cast<std::uint32_t>(asked - verdict.questions.begin());
  const QuestionScore *whole = find_question(verdict.whole_questions, index);
  if (whole == nullptr) return lines;
  add_question(corpus, verdict, *whole, 0, lines);
  for (std::uint32_t i = 0; i < verdict.channels.size(); ++i) {
    const QuestionScore *question = find_question(verdict.channels[i].questions, index);
    if (question == nullptr) continue;
    Line line = line_of(verdict, *question, 1);
    line.kind = LineKind::channel;
    line.name = verdict.channels[i].key;
    line.text = verdict.channels[i].title;
    line.weight = verdict.channels[i].weight;
    line.channel = i;
    lines.push_back(std::move(line));
    for (const RuleTerm &rule : question->rules) lines.push_back(line_of(corpus, rule, 2));
  }
  return lines;
}

std::vector<Line> explain_rule(const corpus::Corpus &corpus, const Verdict &verdict, std::string_view id,
                               std::size_t items) {
  std::vector<Line> lines;
  const auto found =
      std::find_if(corpus.rules.begin(), corpus.rules.end(), [&](const model::Rule &rule) { return rule.id == id; });
  if (found == corpus.rules.end()) return lines;
  const auto rule = static_cast<std::uint32_t>(found - corpus.rules.begin());
  std::vector<RuleTerm> parts = by_channel(corpus, verdict, rule);
  RuleTerm whole = parts.back();
  parts.pop_back();
  lines.push_back(line_of(corpus, whole, 0));
  for (std::uint32_t i = 0; i < parts.size(); ++i) {
    if (parts[i].den == 0 && parts[i].missing == 0) continue;
    Line line = line_of(corpus, parts[i], 1);
    line.kind = LineKind::channel;
    line.name = verdict.channels[i].key;
    line.text = verdict.channels[i].title;
    line.channel = i;
    lines.push_back(std::move(line));
  }
  for (const ArchetypeTerm &term : verdict.archetype.terms) {
    if (term.rule != rule) continue;
    Line line;
    line.kind = LineKind::archetype;
    line.depth = 1;
    line.name = id;
    line.rule = rule;
    line.weight = term.weight;
    line.num = term.num;
    line.den = term.den;
    line.value = term.value;
    lines.push_back(std::move(line));
  }
  add_items(corpus, verdict, rule, items, lines);
  return lines;
}

std::vector<Line> explain_item(const corpus::Corpus &corpus, const Verdict &verdict, std::string_view id) {
  std::vector<Line> lines;
  const auto found = std::find_if(corpus.items.begin(), corpus.items.end(),
                                  [&](const model::JudgedItem &item) { return item.item.id == id; });
  if (found == corpus.items.end()) return lines;
  const auto item = static_cast<std::uint32_t>(found - corpus.items.begin());
  lines.push_back(line_of(corpus, verdict, item, nullptr, 0));
  for (std::size_t q = 0; q < verdict.questions.size(); ++q) {
    Line line;
    line.kind = LineKind::question;
    line.depth = 1;
    line.name = verdict.questions[q].id;
    line.text = verdict.questions[q].text;
    line.answer = verdict.answers[item][q];
    lines.push_back(std::move(line));
    add_rules(
        corpus, verdict, *found, [&](const std::string &question) { return question == verdict.questions[q].id; }, 2,
        lines);
  }
  const auto unasked = [&](const std::string &question) {
    return std::none_of(verdict.questions.begin(), verdict.questions.end(),
                        [&](const Question &q) { return q.id == question; });
  };
  add_rules(corpus, verdict, *found, unasked, 1, lines);
  return lines;
}

}  // namespace freehold::verdict
