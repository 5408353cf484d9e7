#include "host/content/classify/form-weights.hpp"

#include <algorithm>
#include <bit>

#include "host/content/classify/linear-model.hpp"

namespace freehold::content {
namespace {

std::string_view weights_in(const std::vector<model::Model> &models) {
  for (const model::Model &one : models) {
    if (one.id.ends_with("/form-kind")) return one.weights;
  }
  return {};
}

}  // namespace

FormWeights::FormWeights(std::string_view weights) {
  const auto lines = static_cast<std::size_t>(std::count(weights.begin(), weights.end(), '\n')) + 1;
  slots_.resize(std::bit_ceil(2 * lines));
  for_each_weight(weights, [&](std::string_view feature, std::int64_t weight) {
    const std::size_t colon = feature.find(':');
    if (colon == std::string_view::npos) return;
    for (std::size_t kind = 0; kind < kFormKinds; ++kind) {
      if (name_of(static_cast<FormKind>(kind)) == feature.substr(0, colon)) weights_of(feature.substr(colon + 1))[kind] = weight;
    }
  });
  const auto look_up = [&](const CountedMarks &marks) {
    for (const CountedMark &mark : marks) counted_[mark.number] = number_of(mark.view());
  };
  std::for_each(kRoleMarks.begin(), kRoleMarks.end(), look_up);
  std::for_each(kTypeMarks.begin(), kTypeMarks.end(), look_up);
}

FormWeights::OfKinds &FormWeights::weights_of(std::string_view mark) {
  const std::uint64_t hash = quick_hash(mark);
  Slot &slot = slots_[slot_of(mark, hash)];
  if (slot.number == none) {
    slot = {static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(marks_.size())};
    marks_.push_back({mark, {}});
    known_.set(hash >> (64 - kKnownBits));
  }
  return marks_[slot.number].weights;
}

std::size_t FormWeights::slot_of(std::string_view mark, std::uint64_t hash) const {
  std::size_t at = (hash >> 32) & (slots_.size() - 1);
  const auto holds_other = [&](const Slot &slot) { return slot.part != static_cast<std::uint32_t>(hash) || marks_[slot.number].text != mark; };
  while (slots_[at].number != none && holds_other(slots_[at])) at = (at + 1) & (slots_.size() - 1);
  return at;
}

FormWeights::FormWeights(const std::vector<model::Model> &models) : FormWeights(weights_in(models)) {}

}  // namespace freehold::content
