// rel: what a link says of itself (https://html.spec.whatwg.org/#linkTypes): "sponsored", "ugc", "me", "license".
#pragma once

#include <algorithm>
#include <string_view>

namespace freehold::content {

// Whether the words of rel, parted by white space or commas, hold this one, ASCII case ignored. Requires: word in lower case.
inline bool has_rel(std::string_view rel, std::string_view word) {
  constexpr std::string_view kParting = " \t\n\f\r,";
  for (std::size_t at = 0; at < rel.size();) {
    const std::size_t end = std::min(rel.find_first_of(kParting, at), rel.size());
    const std::string_view token = rel.substr(at, end - at);
    const auto same = [](char x, char y) { return (x >= 'A' && x <= 'Z' ? static_cast<char>(x + 32) : x) == y; };
    if (token.size() == word.size() && std::equal(token.begin(), token.end(), word.begin(), same)) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace freehold::content
