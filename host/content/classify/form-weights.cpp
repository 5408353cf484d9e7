#include "host/content/classify/form-weights.hpp"

#include <algorithm>

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
  for_each_weight(weights, [&](std::string_view feature, std::int64_t weight) {
    const std::size_t colon = feature.find(':');
    if (colon == std::string_view::npos) return;
    for (std::size_t kind = 0; kind < kFormKinds; ++kind) {
      if (name_of(static_cast<FormKind>(kind)) != feature.substr(0, colon)) continue;
      const std::uint32_t mark = marks_.add(feature.substr(colon + 1));
      if (mark == weights_.size()) weights_.emplace_back();
      weights_[mark][kind] = weight;
    }
  });
  const auto look_up = [&](const CountedMarks &marks) {
    for (const CountedMark &mark : marks) counted_[mark.number] = number_of(mark.view());
  };
  std::for_each(kRoleMarks.begin(), kRoleMarks.end(), look_up);
  std::for_each(kTypeMarks.begin(), kTypeMarks.end(), look_up);
}

FormWeights::FormWeights(const std::vector<model::Model> &models) : FormWeights(weights_in(models)) {}

}  // namespace freehold::content
