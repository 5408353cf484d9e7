// rel: what a link says of itself (https://html.spec.whatwg.org/#linkTypes): "sponsored", "ugc", "me", "license".
#pragma once

#include <string_view>

namespace freehold::content {

// Whether the words of rel, parted by white space, hold this one. Requires: both in lower case.
inline bool has_rel(std::string_view rel, std::string_view word) {
  for (std::size_t at = rel.find(word); at != rel.npos; at = rel.find(word, at + 1)) {
    const bool begins = at == 0 || rel[at - 1] == ' ' || rel[at - 1] == '\t' || rel[at - 1] == '\n' || rel[at - 1] == ',';
    const std::size_t end = at + word.size();
    if (begins && (end == rel.size() || rel[end] == ' ' || rel[end] == '\t' || rel[end] == '\n' || rel[end] == ',')) return true;
  }
  return false;
}

}  // namespace freehold::content
