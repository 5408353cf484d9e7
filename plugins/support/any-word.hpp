// Whether one of a few words stands in a text, ASCII case ignored, found in one walk however many they are.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include <freehold/text.hpp>

namespace freehold::support {

// Meant to be constexpr: static constexpr AnyWord kCarts{"/cart", "/basket"};
class AnyWord {
 public:
  static constexpr std::size_t kMost = 32;

  // Requires: at most kMost words, none empty, all in small letters.
  constexpr AnyWord(std::initializer_list<std::string_view> words) {
    std::size_t count = 0;
    for (const std::string_view word : words) {
      const char first = word[0];
      begins_[static_cast<unsigned char>(first)] |= std::uint32_t{1} << count;
      if (first >= 'a' && first <= 'z') begins_[static_cast<unsigned char>(first) - 32u] |= std::uint32_t{1} << count;
      words_[count++] = word;
    }
  }

  bool stands_in(std::string_view text) const {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const std::uint32_t begin = begins_[static_cast<unsigned char>(text[at])];
      if (begin != 0 && begins(text.substr(at), begin)) return true;
    }
    return false;
  }

 private:
  bool begins(std::string_view text, std::uint32_t candidates) const {
    for (std::size_t i = 0; candidates != 0; ++i, candidates >>= 1) {
      if ((candidates & 1) != 0 && sdk::same_ignoring_case(text.substr(0, words_[i].size()), words_[i])) return true;
    }
    return false;
  }

  std::array<std::string_view, kMost> words_{};
  std::array<std::uint32_t, 256> begins_{};  // by a text's byte: which words begin with it
};

}  // namespace freehold::support
