#include "host/verdict/tally.hpp"

#include <algorithm>

#include "host/verdict/arithmetic.hpp"

namespace freehold::verdict {
namespace {

// The answers of one item or channel, before they are rounded to yes and no.
struct Sheet {
  explicit Sheet(std::size_t questions) : num(questions), den(questions), failed(questions) {}
  void clear() {
    std::fill(num.begin(), num.end(), 0);
    std::fill(den.begin(), den.end(), 0);
    std::fill(failed.begin(), failed.end(), 0);
  }
  std::vector<Wide> num;
  std::vector<Wide> den;
  std::vector<std::uint8_t> failed;
};

void hear(const Said &word, const Role &role, Sheet &sheet) {
  if (role.question == model::kNone) return;
  const Wide weight = static_cast<Wide>(role.weight);
  if (word.judged) {
    sheet.num[role.question] += weight * word.num;
    sheet.den[role.question] += weight * word.den;
  } else if (word.failed) {
    sheet.failed[role.question] = 1;
  }
}

void book(const Said &word, std::uint32_t rule, ChannelTally &tally) {
  if (!word.judged && !word.failed) return;
  RuleTally &entry = tally.at(rule);
  entry.num = plus(entry.num, word.num);
  entry.den = plus(entry.den, word.den);
  entry.judged += word.judged ? 1 : 0;
  entry.missing += word.failed ? 1 : 0;
}

Answer answer_of(const Sheet &sheet, std::size_t question) {
  if (sheet.den[question] == 0) return sheet.failed[question] != 0 ? Answer::missing : Answer::na;
  return sheet.num[question] * 2 >= sheet.den[question] ? Answer::yes : Answer::no;
}

void count_answers(const Sheet &sheet, ChannelTally &tally) {
  for (std::size_t question = 0; question < sheet.den.size(); ++question) {
    const Answer answer = answer_of(sheet, question);
    if (answer == Answer::missing) ++tally.missing[question];
    if (answer == Answer::yes || answer == Answer::no) ++tally.judged[question];
  }
}

// Weighted rules of withdrawn plugins of which nothing is left at all: they would have answered, nobody knows where.
std::vector<std::uint32_t> silenced_rules(const corpus::Corpus &corpus, const Scheme &scheme) {
  std::vector<std::uint8_t> heard(scheme.rules.size());
  for (const model::JudgedItem &item : corpus.items) {
    for (const model::RuleResult &result : item.results) {
      if (result.rule < heard.size()) heard[result.rule] = 1;
    }
    for (const std::uint32_t rule : item.silent) {
      if (rule < heard.size()) heard[rule] = 1;
    }
  }
  std::vector<std::uint32_t> silenced;
  for (std::uint32_t rule = 0; rule < scheme.rules.size(); ++rule) {
    const Role &role = scheme.rules[rule];
    const bool of_items = corpus.rules[rule].kind != model::RuleKind::corpus;
    if (role.withdrawn && role.question != model::kNone && heard[rule] == 0 && of_items) silenced.push_back(rule);
  }
  return silenced;
}

}  // namespace

RuleTally &ChannelTally::at(std::uint32_t rule) {
  auto it = std::lower_bound(rules.begin(), rules.end(), rule,
                             [](const RuleTally &a, std::uint32_t b) { return a.rule < b; });
  if (it == rules.end() || it->rule != rule) it = rules.insert(it, RuleTally{rule});
  return *it;
}

const RuleTally *ChannelTally::find(std::uint32_t rule) const {
  const auto it = std::lower_bound(rules.begin(), rules.end(), rule,
                                   [](const RuleTally &a, std::uint32_t b) { return a.rule < b; });
  return it == rules.end() || it->rule != rule ? nullptr : &*it;
}

Said said(const model::RuleResult &result, const Role &role) {
  Said word;
  word.failed =
      result.outcome == model::Outcome::failed || (role.withdrawn && result.outcome == model::Outcome::judged);
  if (word.failed || result.outcome != model::Outcome::judged || result.measure.den == 0) return word;
  word.judged = true;
  word.den = result.measure.den;
  word.num = std::min(result.measure.num, result.measure.den);
  return word;
}

std::vector<ChannelTally> tally_answers(const corpus::Corpus &corpus, const Scheme &scheme, Verdict &verdict) {
  const std::size_t questions = scheme.questions.size();
  std::vector<ChannelTally> tallies(verdict.channels.size());
  for (ChannelTally &tally : tallies) tally.judged = tally.missing = std::vector<std::uint64_t>(questions);
  const std::vector<std::uint32_t> silenced = silenced_rules(corpus, scheme);
  Sheet sheet(questions);
  verdict.answers.assign(corpus.items.size(), std::vector<Answer>(questions, Answer::na));
  for (std::size_t i = 0; i < corpus.items.size(); ++i) {
    sheet.clear();
    ChannelTally &tally = tallies[verdict.channel_of[i]];
    for (const model::RuleResult &result : corpus.items[i].results) {
      if (result.rule >= scheme.rules.size()) continue;
      const Said word = said(result, scheme.rules[result.rule]);
      hear(word, scheme.rules[result.rule], sheet);
      if (verdict.counts[i]) book(word, result.rule, tally);
    }
    for (const std::uint32_t rule : silenced) {
      const Role &role = scheme.rules[rule];
      if (sheet.den[role.question] != 0) continue;
      sheet.failed[role.question] = 1;
      if (verdict.counts[i]) book(Said{false, true, 0, 0}, rule, tally);
    }
    for (std::size_t q = 0; q < questions; ++q) verdict.answers[i][q] = answer_of(sheet, q);
    if (verdict.counts[i]) count_answers(sheet, tally);
  }
  for (const corpus::ChannelResult &channel : corpus.channel_results) {
    const auto it = std::lower_bound(verdict.channels.begin(), verdict.channels.end(), channel.channel,
                                     [](const ChannelVerdict &a, const std::string &key) { return a.key < key; });
    if (it == verdict.channels.end() || it->key != channel.channel || it->counted == 0 ||
        channel.result.rule >= scheme.rules.size())
      continue;
    ChannelTally &tally = tallies[static_cast<std::size_t>(it - verdict.channels.begin())];
    sheet.clear();
    const Said word = said(channel.result, scheme.rules[channel.result.rule]);
    hear(word, scheme.rules[channel.result.rule], sheet);
    book(word, channel.result.rule, tally);
    count_answers(sheet, tally);
  }
  return tallies;
}

}  // namespace freehold::verdict
