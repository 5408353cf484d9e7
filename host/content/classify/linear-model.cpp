#include "host/content/classify/linear-model.hpp"

namespace freehold::content {

LinearModel::LinearModel(std::string_view weights) {
  for_each_weight(weights, [&](std::string_view feature, std::int64_t weight) {
    if (features_.add(feature) == weights_.size()) weights_.push_back(weight);  // of two weights the first one counts
  });
}

LinearModels::LinearModels(const std::vector<model::Model> &models) {
  for (const model::Model &one : models) weights_.emplace(one.id, one.weights);
}

const LinearModel *LinearModels::find(std::string_view id) {
  if (const auto known = read_.find(id); known != read_.end()) return &known->second;
  const auto weights = weights_.find(id);
  if (weights == weights_.end()) return nullptr;
  return &read_.emplace(weights->first, LinearModel(weights->second)).first->second;
}

}  // namespace freehold::content
