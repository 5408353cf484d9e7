// The words that name pages, as data: see page-kind-words.cpp. Lower case, parted by spaces; earlier rows win.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace freehold::website {

struct KindWords {
  std::string_view kind;
  std::string_view words;
};

std::span<const KindWords> segment_words();  // of last path segments and headings
std::span<const KindWords> folder_words();   // of the folders above
std::span<const KindWords> title_words();    // that stand within titles
std::span<const KindWords> type_words();     // of structured data, as it spells them

// Calls use(word) for each word of a row until one call answers true; answers whether one did.
template <class Use>
bool any_word(std::string_view words, Use use) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (use(words.substr(0, end))) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

}  // namespace freehold::website
