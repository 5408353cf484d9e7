// The records of one reading, kept: name, flags and what stands directly in them.
#pragma once

#include <freehold/records.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/content/records/each-record.hpp"

namespace freehold::conformance {

struct Kept {
  std::string name;
  std::string problem;
  bool broken = false;
  std::vector<std::pair<std::string, std::string>> values;  // texts and numbers, true and false as such; of objects their own text

  const std::string *find(std::string_view key) const {
    for (const auto &[name_, value] : values) {
      if (name_ == key) return &value;
    }
    return nullptr;
  }
};

inline Kept kept_of(const fh_record &raw) {
  const sdk::Record record(&raw);
  Kept kept{std::string(record.name().value_or("")), std::string(record.problem().value_or("")), record.broken(), {}};
  for (const sdk::Value &value : record) {
    kept.values.emplace_back(value.name().value_or(""), value.is_true() ? "true" : std::string(value.text().value_or("")));
  }
  return kept;
}

// Keeps each record; `records` outlives it.
inline content::EachRecord keeping(std::vector<Kept> &records) {
  return [&records](const fh_record &record) {
    records.push_back(kept_of(record));
    return std::int32_t{FH_OK};
  };
}

}  // namespace freehold::conformance
