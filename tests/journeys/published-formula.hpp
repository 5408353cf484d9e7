// The published formula of scores and archetype, computed from a report.json alone: an arithmetic of its own, nothing of the host.
// Every step as README.md and `freehold explain` tell it: rule → question → channel → whole, gates, coverage, range.
#pragma once

#include <boost/json.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace freehold::journeys {

// Parts per million; empty where nothing was judged.
struct Figure {
  std::optional<std::int64_t> value;
  std::int64_t before_gates = 0;
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::int64_t coverage = 0;

  friend bool operator==(const Figure &, const Figure &) = default;
};
std::ostream &operator<<(std::ostream &out, const Figure &figure);

// A figure as the report prints it.
Figure printed_figure(const boost::json::value &part);

// What mending adds to the num of a rule (or, of dependence, takes away), by channel key.
using Mended = std::map<std::pair<std::string, std::string>, std::int64_t>;  // channel, rule

// Questions and rules as in the report; changed by what is mended.
Figure question_again(const boost::json::value &question, const std::string &channel = "", const Mended &mended = {});
Figure channel_again(const boost::json::value &channel, const std::string &dimension, const Mended &mended = {});
Figure whole_again(const boost::json::value &report, const std::string &dimension, const Mended &mended = {});

struct Axis {
  std::int64_t share = 500'000;
  std::int64_t margin = 0;
  std::int64_t share_low = 500'000;
  std::int64_t share_high = 500'000;
  std::string side;       // thought-leader, mixed, influencer by the thirds
  bool holds_each = false;
  bool holds_all = false;

  friend bool operator==(const Axis &, const Axis &) = default;
};
std::ostream &operator<<(std::ostream &out, const Axis &axis);

// Of a verdict's terms: every way of moving all weights by a fifth is tried. Requires: at most 16 terms, one at least.
Axis axis_again(const boost::json::value &verdict);

std::int64_t number_of(const boost::json::value &object, const char *key);
std::string text_of(const boost::json::value &object, const char *key);
// num of den, rounded half to even. Requires: den > 0.
std::int64_t parts_per_million(std::int64_t num, std::int64_t den);

}  // namespace freehold::journeys
