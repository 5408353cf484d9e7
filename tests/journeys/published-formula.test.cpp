#include "tests/journeys/published-formula.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

namespace freehold::journeys {
namespace {

namespace json = boost::json;

__extension__ typedef __int128 Wide;
constexpr std::int64_t kAll = 1'000'000;

std::int64_t rounded(Wide num, Wide den) {
  const Wide twice = num * 2, below = num / den;
  const Wide from_half = twice - (below * 2 + 1) * den;  // of the exact value to the half above `below`
  return static_cast<std::int64_t>(from_half > 0 || (from_half == 0 && below % 2 != 0) ? below + 1 : below);
}

struct Sum {
  Wide of = 0;
  Wide weights = 0;
  void add(std::int64_t value, std::int64_t weight) {
    of += static_cast<Wide>(value) * weight;
    weights += weight;
  }
  std::optional<std::int64_t> mean() const { return weights == 0 ? std::nullopt : std::optional(rounded(of, weights)); }
};

enum class If { as_it_is, all_no, all_yes };

struct Rule {
  std::int64_t weight = 0, num = 0, den = 0, missing = 0;
  std::optional<std::int64_t> under, cap;

  std::optional<std::int64_t> value(If missing_say) const {
    const std::int64_t more = missing_say == If::as_it_is ? 0 : missing;
    if (den + more == 0) return std::nullopt;
    return parts_per_million(num + (missing_say == If::all_yes ? more : 0), den + more);
  }
};

// What is missing stands for as many opportunities each as the rule has on average where it spoke; one where it never did.
Rule rule_of(const json::value &term, const std::string &channel, bool dependence, const Mended &mended) {
  Rule rule{number_of(term, "weight"), number_of(term, "num"), number_of(term, "den"), number_of(term, "missing"), {}, {}};
  const std::int64_t judged = number_of(term, "judged");
  rule.missing *= judged == 0 ? 1 : std::max<std::int64_t>(1, rounded(rule.den, judged));
  if (const json::value &gate = term.at("gate"); gate.is_object()) rule.under = number_of(gate, "under"), rule.cap = number_of(gate, "cap");
  if (const auto worth = mended.find({channel, text_of(term, "rule")}); worth != mended.end())
    rule.num = dependence ? std::max<std::int64_t>(0, rule.num - worth->second) : std::min(rule.den, rule.num + worth->second);
  return rule;
}

std::vector<Rule> rules_of(const json::value &question, const std::string &channel, const Mended &mended) {
  std::vector<Rule> rules;
  for (const json::value &term : question.at("rules").as_array())
    rules.push_back(rule_of(term, channel, text_of(question, "dimension") == "dependence", mended));
  return rules;
}

std::int64_t gated(const std::vector<Rule> &rules, bool dependence, If missing_say, std::int64_t score) {
  for (const Rule &rule : rules) {
    const auto value = rule.value(missing_say);
    if (!rule.cap || !value) continue;
    if (dependence && *value > *rule.under) score = std::max(score, *rule.cap);
    if (!dependence && *value < *rule.under) score = std::min(score, *rule.cap);
  }
  return score;
}

bool is_unread(const json::value &channel) { return channel.at("declared").as_bool() && !channel.at("read").as_bool(); }

bool asks(const json::value &channel, const std::string &dimension) {
  for (const json::value &question : channel.at("questions").as_array()) {
    if (text_of(question, "dimension") == dimension && number_of(question, "weight") != 0) return true;
  }
  return false;
}

struct Move {
  Wide speaks = 0;
  Wide whole = 0;
};

std::string side_of(const Move &move) {
  const Wide leader = move.whole + move.speaks, follower = move.whole - move.speaks;  // of 2 · whole
  if (3 * leader < 2 * move.whole) return "influencer";
  return 3 * follower < 2 * move.whole ? "thought-leader" : "mixed";
}

// The axis with the weight of each term taken so many fifths of what it is.
template <class Fifths>
Move moved(const json::array &terms, Fifths fifths) {
  Move move;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::int64_t weight = number_of(terms[i], "weight");
    move.speaks += static_cast<Wide>(weight) * (2 * number_of(terms[i], "value") - kAll) * fifths(i);
    move.whole += static_cast<Wide>(weight < 0 ? -weight : weight) * kAll * fifths(i);
  }
  return move;
}

std::int64_t share_of(const Move &move) { return rounded((move.whole + move.speaks) * kAll, move.whole * 2); }

std::string in_figures(const std::optional<std::int64_t> &value) { return value ? std::to_string(*value) : "none"; }

}  // namespace

std::int64_t number_of(const json::value &object, const char *key) { return object.at(key).to_number<std::int64_t>(); }
std::string text_of(const json::value &object, const char *key) { return std::string(object.at(key).as_string()); }
std::int64_t parts_per_million(std::int64_t num, std::int64_t den) { return rounded(static_cast<Wide>(num) * kAll, den); }

std::ostream &operator<<(std::ostream &out, const Figure &f) {
  return out << in_figures(f.value) << " (" << f.low << "–" << f.high << "), before gates " << f.before_gates << ", coverage " << f.coverage;
}

std::ostream &operator<<(std::ostream &out, const Axis &axis) {
  return out << axis.side << " " << axis.share << " (" << axis.share_low << "–" << axis.share_high << "), margin " << axis.margin << ", holds " << axis.holds_each
             << axis.holds_all;
}

Figure printed_figure(const json::value &part) {
  Figure figure{{}, 0, number_of(part, "low"), number_of(part, "high"), number_of(part, "coverage")};
  if (!part.at("value").is_null()) figure.value = number_of(part, "value");
  if (const json::value *before = part.as_object().if_contains("before_gates")) figure.before_gates = before->to_number<std::int64_t>();
  return figure;
}

Figure question_again(const json::value &question, const std::string &channel, const Mended &mended) {
  Wide num = 0, den = 0, missing = 0;
  for (const Rule &rule : rules_of(question, channel, mended)) {
    num += static_cast<Wide>(rule.weight) * rule.num;
    den += static_cast<Wide>(rule.weight) * rule.den;
    missing += static_cast<Wide>(rule.weight) * rule.missing;
  }
  Figure figure;
  if (den != 0) figure.value = rounded(num * kAll, den);
  if (den + missing == 0) return figure;
  figure.low = rounded(num * kAll, den + missing);
  figure.high = rounded((num + missing) * kAll, den + missing);
  figure.coverage = rounded(den * kAll, den + missing);
  return figure;
}

Figure channel_again(const json::value &channel, const std::string &dimension, const Mended &mended) {
  Sum value, low, high, coverage;
  std::vector<Rule> rules;
  const std::string key = text_of(channel, "key");
  for (const json::value &question : channel.at("questions").as_array()) {
    if (text_of(question, "dimension") != dimension) continue;
    for (const Rule &rule : rules_of(question, key, mended)) rules.push_back(rule);
    const std::int64_t weight = number_of(question, "weight");
    const Figure figure = question_again(question, key, mended);
    if (figure.value) value.add(*figure.value, weight);
    low.add(figure.low, weight);
    high.add(figure.high, weight);
    coverage.add(figure.coverage, weight);
  }
  const bool dependence = dimension == "dependence";
  Figure figure;
  figure.before_gates = value.mean().value_or(0);
  if (value.mean()) figure.value = gated(rules, dependence, If::as_it_is, *value.mean());
  if (low.mean()) figure.low = gated(rules, dependence, If::all_no, *low.mean());
  if (high.mean()) figure.high = gated(rules, dependence, If::all_yes, *high.mean());
  figure.coverage = coverage.mean().value_or(0);
  return figure;
}

Figure whole_again(const json::value &report, const std::string &dimension, const Mended &mended) {
  Sum value, low, high, coverage;
  for (const json::value &channel : report.at("channels").as_array()) {
    const std::int64_t weight = number_of(channel, "weight");
    Figure figure = channel_again(channel, dimension, mended);
    if (!asks(channel, dimension)) {
      if (!is_unread(channel)) continue;
      figure = Figure{{}, 0, 0, kAll, 0};  // it could be anything
    }
    if (figure.value) value.add(*figure.value, weight);
    low.add(figure.low, weight);
    high.add(figure.high, weight);
    coverage.add(figure.coverage, weight);
  }
  return {value.mean(), value.mean().value_or(0), low.mean().value_or(0), high.mean().value_or(0), coverage.mean().value_or(0)};
}

Axis axis_again(const json::value &verdict) {
  const json::array &terms = verdict.at("terms").as_array();
  const Move as_it_is = moved(terms, [](std::size_t) { return 5; });
  Axis axis{share_of(as_it_is), 0, kAll, 0, side_of(as_it_is), true, true};
  axis.margin = rounded((as_it_is.speaks < 0 ? -as_it_is.speaks : as_it_is.speaks) * kAll, as_it_is.whole);
  for (std::uint32_t choice = 0; choice < 1u << terms.size(); ++choice) {
    const Move move = moved(terms, [&](std::size_t i) { return (choice >> i & 1) != 0 ? 6 : 4; });
    axis.share_low = std::min(axis.share_low, share_of(move));
    axis.share_high = std::max(axis.share_high, share_of(move));
    axis.holds_all = axis.holds_all && side_of(move) == axis.side;
  }
  for (std::size_t one = 0; one < terms.size(); ++one) {
    for (const int fifths : {4, 6}) axis.holds_each = axis.holds_each && side_of(moved(terms, [&](std::size_t i) { return i == one ? fifths : 5; })) == axis.side;
  }
  return axis;
}

TEST(PublishedFormula, RoundsHalfToEven) {
  const struct {
    std::int64_t num, den, ppm;
  } kCases[] = {{0, 7, 0}, {7, 7, 1'000'000}, {1, 3, 333'333}, {2, 3, 666'667}, {1, 2'000'000, 0}, {3, 2'000'000, 2}, {5, 2'000'000, 2}, {7, 2'000'000, 4}};
  for (const auto &one : kCases) EXPECT_EQ(parts_per_million(one.num, one.den), one.ppm) << one.num << '/' << one.den;
}

// Two terms against each other, of which the stronger wins by any move of a fifth; and one alone.
TEST(PublishedFormula, TriesEveryMoveOfTheWeights) {
  const auto verdict = json::parse(R"({"terms": [{"weight": 3, "value": 1000000}, {"weight": 1, "value": 0}]})");
  EXPECT_EQ(axis_again(verdict), (Axis{750'000, 500'000, 666'667, 818'182, "thought-leader", true, false}));
  EXPECT_EQ(axis_again(json::parse(R"({"terms": [{"weight": -2, "value": 750000}]})")), (Axis{250'000, 500'000, 250'000, 250'000, "influencer", true, true}));
}

}  // namespace freehold::journeys
