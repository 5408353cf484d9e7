// FormWeights: the model "form-kind" laid out for forms: for each mark what it adds for every kind, found in one step. Lines of the model are
// "<kind>:<mark> <weight>".
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "host/content/classify/counted-marks.hpp"
#include "host/content/classify/word-lists.hpp"
#include "host/content/text/text-numbers.hpp"
#include "host/model/manifest.hpp"

namespace freehold::content {

class FormWeights {
 public:
  using OfKinds = std::array<std::int64_t, kFormKinds>;
  static constexpr std::uint32_t none = TextNumbers::none;

  // Lines of kinds that do not exist say nothing. Requires: weights outlives this.
  explicit FormWeights(std::string_view weights);
  // Of the first model whose local name is form-kind; empty without one.
  explicit FormWeights(const std::vector<model::Model> &models);

  bool empty() const { return weights_.empty(); }
  std::size_t size() const { return weights_.size(); }  // marks that have a weight, numbered from 0
  // none: the mark has no weight.
  std::uint32_t number_of(std::string_view mark) const { return marks_.find(mark); }
  std::uint32_t number_of(const CountedMark &mark) const { return counted_[mark.number]; }
  const OfKinds &weights(std::uint32_t number) const { return weights_[number]; }

 private:
  TextNumbers marks_;
  std::vector<OfKinds> weights_;                        // of each mark
  std::array<std::uint32_t, kCountedMarks> counted_{};  // their numbers
};

}  // namespace freehold::content
