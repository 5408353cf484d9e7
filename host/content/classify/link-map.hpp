// LinkMap: where short links lead, as the user found out.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "host/content/url/url.hpp"
#include "host/model/item.hpp"

namespace freehold::content {

class LinkMap {
 public:
  // pairs: short link → target. Short links that are no address are left out. Requires: pairs outlive it.
  LinkMap(const std::vector<model::Pair> &pairs, const UrlParser &urls);

  // Empty: not known. http and https, www or not, are the same link.
  std::string target(const Url &shortened) const;

 private:
  std::unordered_map<std::string, std::string_view> targets_;
};

}  // namespace freehold::content
