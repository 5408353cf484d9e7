// LinearModel: what each feature adds, as a catalogue has it. A sum anybody can check by hand, which is why no other kind of model is offered.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/text/text-numbers.hpp"
#include "host/model/manifest.hpp"

namespace freehold::content {

// Calls each(feature, weight) for every line "feature weight"; what is no such line is passed over (freehold-manifest has refused it).
template <class Each>
void for_each_weight(std::string_view weights, Each each) {
  while (!weights.empty()) {
    const std::size_t end = std::min(weights.find('\n'), weights.size());
    const std::string_view line = weights.substr(0, end);
    weights.remove_prefix(std::min(end + 1, weights.size()));
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) continue;
    std::int64_t value = 0;
    if (std::from_chars(line.data() + space + 1, line.data() + line.size(), value).ec == std::errc()) each(line.substr(0, space), value);
  }
}

class LinearModel {
 public:
  // Requires: weights outlives the model.
  explicit LinearModel(std::string_view weights);

  // 0 for a feature it does not know.
  std::int64_t weight(std::string_view feature) const {
    const std::uint32_t number = features_.find(feature);
    return number == TextNumbers::none ? 0 : weights_[number];
  }

 private:
  TextNumbers features_;
  std::vector<std::int64_t> weights_;  // of each feature
};

// The models of a plan; each is read when it is first asked for.
class LinearModels {
 public:
  // Requires: models outlive this.
  explicit LinearModels(const std::vector<model::Model> &models);

  // id: "plugin/name". nullptr: there is none.
  const LinearModel *find(std::string_view id);

 private:
  std::map<std::string, std::string_view, std::less<>> weights_;  // by id
  std::map<std::string, LinearModel, std::less<>> read_;
};

}  // namespace freehold::content
