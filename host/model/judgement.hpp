// What rules say: measures and findings with evidence, or why there is none.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "host/model/item.hpp"
#include "host/model/packed.hpp"

namespace freehold::model {

// num of den opportunities show the dimension's property (owned, leads on, dependent).
struct Measure {
  std::uint32_t num = 0;
  std::uint32_t den = 0;  // <= 1,000,000
};

// Same numbers as enum fh_where.
enum class Where : std::uint32_t { item = 0, text = 1, title = 2, url = 3, link = 4, form = 5, call = 6, heading = 7, description = 8 };

// Where in the item and in its file. The quote is cut by the worker out of the item itself, at most 300 bytes, so that evidence cannot be invented.
struct Evidence {
  Where where = Where::item;
  std::uint32_t index = 0;
  std::uint64_t begin = kNowhere;
  std::uint64_t end = kNowhere;
  std::string quote;
  std::uint64_t line = 0;  // 0: not known
  std::uint64_t byte = kNowhere;
  Precision precision = Precision::file;
};

struct Finding {
  std::string message;      // id of a message on the rule's page
  std::vector<Pair> args;   // fills {name} in the message
  std::uint64_t worth = 0;  // what it costs the measure's num (dependence: adds); 0: information only
  Evidence evidence;
};

enum class Outcome : std::uint32_t { not_applicable = 0, judged = 1, failed = 2 };

// One rule on one item. failed: reason says why; it is no answer, not a score of zero.
struct RuleResult {
  std::uint32_t rule = 0;  // index into Plan::rules
  Outcome outcome = Outcome::not_applicable;
  Measure measure;
  RareText reason;
  Packed<Finding> findings;
};

// One call of accumulate() of a corpus rule on an item. kind (enum fh_accumulate) and capacity are the accumulator's own, so that it can be
// merged without asking the plugin.
struct Accumulation {
  std::uint32_t rule = 0;
  std::uint32_t accumulator = 0;
  std::uint32_t kind = 0;
  std::uint32_t capacity = 0;
  std::string key;
  std::int64_t a = 0;
  std::int64_t b = 0;
};

// Something about a source, file or item that could not be read or judged. Counted and named in the report, never lost.
struct Note {
  std::string code;     // kebab-case: page-cut, reader-problem, item-lost, plugin-fault, unreadable-file, archive-truncated, …
  std::string source;
  std::string path;     // or item id
  std::string culprit;  // plugin or rule id; empty: the content itself
  std::string sentence;

  friend bool operator==(const Note &, const Note &) = default;
  friend auto operator<=>(const Note &, const Note &) = default;
};

// An item with everything that was said of it.
struct JudgedItem {
  ContentItem item;
  std::vector<RuleResult> results;  // sorted by rule
  Packed<Accumulation> accumulations;
  std::vector<Note> notes;
  // The host's own, not on the wire: rules that were asked, did not apply and said nothing, so that they need no result. Sorted.
  Packed<std::uint32_t> silent = {};
};

}  // namespace freehold::model
