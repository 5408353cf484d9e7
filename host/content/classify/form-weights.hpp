// FormWeights: the model "form-kind" laid out for forms: for each mark what it adds for every kind, found in one step. Lines of the model are
// "<kind>:<mark> <weight>".
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "host/content/classify/counted-marks.hpp"
#include "host/content/classify/word-lists.hpp"
#include "host/content/text/quick-hash.hpp"
#include "host/model/manifest.hpp"

namespace freehold::content {

class FormWeights {
 public:
  using OfKinds = std::array<std::int64_t, kFormKinds>;
  static constexpr std::uint32_t none = UINT32_MAX;

  // Lines of kinds that do not exist say nothing. Requires: weights outlives this.
  explicit FormWeights(std::string_view weights);
  // Of the first model whose local name is form-kind; empty without one.
  explicit FormWeights(const std::vector<model::Model> &models);

  bool empty() const { return marks_.empty(); }
  std::size_t size() const { return marks_.size(); }  // marks that have a weight, numbered from 0
  // none: the mark has no weight.
  std::uint32_t number_of(std::string_view mark) const {
    const std::uint64_t hash = quick_hash(mark);
    return known_[hash >> (64 - kKnownBits)] ? slots_[slot_of(mark, hash)].number : none;
  }
  std::uint32_t number_of(const CountedMark &mark) const { return counted_[mark.number]; }
  const OfKinds &weights(std::uint32_t number) const { return marks_[number].weights; }

 private:
  struct Mark {
    std::string_view text;
    OfKinds weights{};
  };
  struct Slot {
    std::uint32_t part = 0;  // of the hash: tells most marks apart without a look at their texts
    std::uint32_t number = none;
  };
  static constexpr unsigned kKnownBits = 15;

  OfKinds &weights_of(std::string_view mark);
  // Where the mark is, or would be put.
  std::size_t slot_of(std::string_view mark, std::uint64_t hash) const;

  std::vector<Mark> marks_;
  std::vector<Slot> slots_;  // by hash, or the next that was free; at most half full
  std::array<std::uint32_t, kCountedMarks> counted_{};  // their numbers
  std::bitset<std::size_t{1} << kKnownBits> known_;     // most marks of a page have no weight: a bit tells, and the large table is left alone
};

}  // namespace freehold::content
