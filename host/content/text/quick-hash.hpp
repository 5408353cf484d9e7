// A hash of a text's length, ends and middle, for tables where a clash costs a comparison and no more: it reads up to 32 bytes, however long the text is.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace freehold::content {

// The upper bits are the best mixed ones.
inline std::uint64_t quick_hash(std::string_view text) {
  const auto eight = [&](std::size_t at) {
    std::uint64_t word = 0;
    if (text.size() >= sizeof word) {
      std::memcpy(&word, text.data() + at, sizeof word);
    } else {
      for (const char c : text) word = word << 8 | static_cast<unsigned char>(c);
    }
    return word;
  };
  const std::size_t last = std::max<std::size_t>(text.size(), sizeof(std::uint64_t)) - sizeof(std::uint64_t);
  std::uint64_t mixed = (eight(0) ^ text.size()) * 0x9E3779B97F4A7C15ULL;
  if (last == 0) return (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9ULL;
  mixed = (mixed ^ (mixed >> 29) ^ eight(last)) * 0xBF58476D1CE4E5B9ULL;
  return (mixed ^ (mixed >> 32) ^ eight(last / 2) ^ (eight(last * 3 / 4) << 1)) * 0x94D049BB133111EBULL;
}

// For containers that are looked into and never walked.
struct QuickHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return static_cast<std::size_t>(quick_hash(text) >> 16); }
};

}  // namespace freehold::content
