// What a TOML table may hold, said as data, and the check of a table against it: unknown keys (with the one that was
// meant), missing keys, wrong types, values out of range. All mistakes at once, each with line and column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "toml-text.hpp"

namespace freehold::tools {

inline constexpr std::size_t kLongestText = 4096;  // bytes
inline constexpr std::size_t kLongestPage = 256 * 1024;

enum class Type {
  text,       // a string without NUL, at most kLongestText
  long_text,  // … at most kLongestPage
  texts,      // an array of strings
  whole,      // an integer
  wholes,     // an array of integers
  number,     // an integer or a fraction
  truth,      // true or false
  table,
  tables,  // an array of tables
  anything
};

struct Shape;

// One key. words: what a text may be, parted by |, empty: anything. least, most: range of a number or of each.
// says: nullptr, or a check of each text that answers what is wrong with it, "" if nothing.
struct Key {
  std::string_view name;
  Type type = Type::text;
  bool required = false;
  std::string_view words = {};
  const Shape *shape = nullptr;  // of a table or of each of the tables
  std::string_view (*says)(std::string_view) = nullptr;
  std::int64_t least = std::numeric_limits<std::int64_t>::min();
  std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

// open: keys that are not listed are somebody else's to judge.
struct Shape {
  std::string_view what;  // "a catalogue entry", for messages
  std::span<const Key> keys;
  bool open = false;
};

// Appends what is wrong.
void check(const toml::table &table, const Shape &shape, Mistakes &mistakes);

// Whether check() would say nothing of a text of that key, or of one of its texts.
bool fits(std::string_view text, const Key &key);

// Where a node or key stands, as the beginning of a mistake.
Mistake mistake_at(const toml::source_region &source, std::string code, std::string sentence, std::string next_step);

// The value of a text key, or "" if it is absent or no text. Views the table.
std::string_view text_of(const toml::table &table, std::string_view key);

}  // namespace freehold::tools
