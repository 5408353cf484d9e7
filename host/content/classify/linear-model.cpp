#include "host/content/classify/linear-model.hpp"

#include <algorithm>
#include <charconv>

namespace freehold::content {

LinearModel::LinearModel(std::string_view weights) {
  weights_.reserve(static_cast<std::size_t>(std::count(weights.begin(), weights.end(), '\n')) + 1);
  while (!weights.empty()) {
    const std::size_t end = std::min(weights.find('\n'), weights.size());
    const std::string_view line = weights.substr(0, end);
    weights.remove_prefix(std::min(end + 1, weights.size()));
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) continue;
    std::int64_t value = 0;
    const auto read = std::from_chars(line.data() + space + 1, line.data() + line.size(), value);
    if (read.ec == std::errc()) weights_.emplace(line.substr(0, space), value);
  }
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

const LinearModel *LinearModels::named(std::string_view name) {
  for (const auto &[id, weights] : weights_) {
    if (id.size() > name.size() && id.ends_with(name) && id[id.size() - name.size() - 1] == '/') return find(id);
  }
  return nullptr;
}

}  // namespace freehold::content
