// Whether a text may stand twice among many, told without putting them in order. Private to this folder.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace freehold::plugins {

// False: surely none does. text_of: what there is of each.
template <class List, class TextOf>
bool may_repeat(const List &list, const TextOf &text_of) {
  std::vector<std::size_t> hashes;
  hashes.reserve(list.size());
  for (const auto &one : list) hashes.push_back(std::hash<std::string_view>()(text_of(one)));
  std::sort(hashes.begin(), hashes.end());
  return std::adjacent_find(hashes.begin(), hashes.end()) != hashes.end();
}

}  // namespace freehold::plugins
