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

struct NamedKind {
  std::string_view word;
  std::string_view kind;
  std::size_t row = 0;  // where it stands in its list
};

std::span<const KindWords> segment_words();  // of last path segments and headings
std::span<const NamedKind> title_words();    // that stand within titles, row by row

// The entry of last path segments and headings that is this whole word, or nullptr. Requires: words_of_segment() made it.
const NamedKind *find_segment(std::string_view segment);
// The kind that a whole word names, or "".
std::string_view kind_of_segment(std::string_view segment);
std::string_view kind_of_folder(std::string_view folder);
// Of structured data, as it spells it: "BlogPosting".
std::string_view kind_of_type(std::string_view type);

// Calls use(word) for each word of a row until one call answers true; answers whether one did.
template <class Use>
constexpr bool any_word(std::string_view words, Use use) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (use(words.substr(0, end))) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

}  // namespace freehold::website
