// FormWeights: the model "form-kind" laid out for forms: for each mark what it adds for every kind, found in one step. Lines of the model are
// "<kind>:<mark> <weight>".
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "host/content/classify/counted-marks.hpp"
#include "host/content/classify/word-lists.hpp"
#include "host/content/text/quick-hash.hpp"
#include "host/model/manifest.hpp"

namespace freehold::content {

class FormWeights {
 public:
  using OfKinds = std::array<std::int64_t, kFormKinds>;

  // Lines of kinds that do not exist say nothing. Requires: weights outlives this.
  explicit FormWeights(std::string_view weights);
  // Of the first model whose local name is form-kind; empty without one.
  explicit FormWeights(const std::vector<model::Model> &models);
  FormWeights(const FormWeights &) = delete;
  FormWeights &operator=(const FormWeights &) = delete;

  bool empty() const { return marks_.empty(); }
  // nullptr: the mark has no weight.
  const OfKinds *find(std::string_view mark) const {
    if (!known_[slot(mark)]) return nullptr;
    const auto found = marks_.find(mark);
    return found == marks_.end() ? nullptr : &found->second;
  }
  const OfKinds *find(const CountedMark &mark) const { return counted_[mark.number]; }

 private:
  static constexpr unsigned kBits = 15;
  static std::size_t slot(std::string_view mark) { return quick_hash(mark) >> (64 - kBits); }

  std::unordered_map<std::string_view, OfKinds, QuickHash> marks_;  // looked up, never walked
  std::array<const OfKinds *, kCountedMarks> counted_{};            // of marks_, by number
  std::bitset<std::size_t{1} << kBits> known_;  // most marks of a page have no weight: a bit tells, and the large table is left alone
};

}  // namespace freehold::content
