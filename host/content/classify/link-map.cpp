#include "host/content/classify/link-map.hpp"

#include "host/content/url/normalise.hpp"

namespace freehold::content {

LinkMap::LinkMap(const std::vector<model::Pair> &pairs, const UrlParser &urls) {
  targets_.reserve(pairs.size());
  for (const model::Pair &pair : pairs) {
    if (const auto url = urls.parse(pair.key)) targets_.emplace(page_key(*url), pair.value);
  }
}

std::string LinkMap::target(const Url &shortened) const {
  if (targets_.empty()) return {};
  const auto found = targets_.find(page_key(shortened));
  return found == targets_.end() ? std::string() : std::string(found->second);
}

}  // namespace freehold::content
