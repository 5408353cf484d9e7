// LetterPairs: which pairs of bytes stand side by side in a text, so that of many words looked for in it nearly all need no search.
#pragma once

#include <freehold/text.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace freehold {
namespace sdk FREEHOLD_SDK {

class LetterPairs {
 public:
  explicit LetterPairs(std::string_view text) { add(text); }

  void add(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) bits_[row(text[i - 1])] |= bit(text[i]);
  }
  // False: the word surely stands in none of the texts. Requires: it has two bytes at least.
  bool may_hold(std::string_view word) const {
    for (std::size_t i = word.size() - 1; i > 0; --i) {
      if (!has(word[i - 1], word[i])) return false;
    }
    return true;
  }

 private:
  // Letters of ASCII of one case have a place of their own; other bytes share theirs.
  static std::size_t row(char c) { return static_cast<unsigned char>(c) & 31; }
  static std::uint32_t bit(char c) { return std::uint32_t{1} << (static_cast<unsigned char>(c) & 31); }
  bool has(char first, char second) const { return (bits_[row(first)] & bit(second)) != 0; }

  std::array<std::uint32_t, 32> bits_{};
};

}  // namespace sdk
}  // namespace freehold
