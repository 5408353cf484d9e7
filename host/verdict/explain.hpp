// How a dimension, question, rule or item got its value, as lines to draw: what the report and `freehold explain` show.
// Pure; every figure is taken from the verdict or added up from the corpus in the same way.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/verdict/verdict.hpp"

namespace freehold::verdict {

enum class LineKind : std::uint32_t {
  whole = 0,      // the value of a dimension over everything: the weighted mean of the channel lines one deeper
  channel = 1,    // its value in a channel: the weighted mean of the question lines one deeper, then the gates
  question = 2,   // Σ weight·num / Σ weight·den of the rule lines one deeper
  rule = 3,       // num of den
  gate = 4,       // a rule's value is on the wrong side of `under`: the score above is capped at `cap`
  archetype = 5,  // what the rule says on the archetype axis: weight · (2·value − 1)
  finding = 6,    // text: id of the message; name: fingerprint
  item = 7        // an item, with what the rule said of it
};

// Fields that a kind does not speak of are as they are by default.
struct Line {
  LineKind kind = LineKind::whole;
  std::uint32_t depth = 0;
  std::string name;  // dimension, channel key, question id, rule id, item id
  std::string text;  // title, question in words, quote
  std::int64_t weight = 0;
  std::uint64_t num = 0;
  std::uint64_t den = 0;
  std::uint64_t judged = 0;
  std::uint64_t missing = 0;
  std::optional<Ppm> value;
  Ppm low = 0;
  Ppm high = 0;
  Ppm coverage = 0;
  Ppm under = 0;
  Ppm cap = 0;
  Answer answer = Answer::na;
  bool enough = true;
  std::uint32_t item = model::kNone;
  std::uint32_t rule = model::kNone;
  std::uint32_t channel = model::kNone;
};

std::string_view dimension_name(model::Dimension dimension);  // ownership, funnel, dependence, none

// whole → channels → questions → rules and gates.
std::vector<Line> explain_dimension(const corpus::Corpus &corpus, const Verdict &verdict, model::Dimension dimension);

// The question over everything and by channel, with its rules. Empty: no such question, or nobody answers it.
std::vector<Line> explain_question(const corpus::Corpus &corpus, const Verdict &verdict, std::string_view id);

// The rule over everything and by channel, its place on the archetype axis, and up to `items` items it spoke on, lowest
// value first. Empty: no such rule ran.
std::vector<Line> explain_rule(const corpus::Corpus &corpus, const Verdict &verdict, std::string_view id,
                               std::size_t items = 20);

// All answers of an item and the rules behind them, also of rules that are informative. Empty: no such item.
std::vector<Line> explain_item(const corpus::Corpus &corpus, const Verdict &verdict, std::string_view id);

}  // namespace freehold::verdict
