// ShortWords: which of a few dozen words that the compiler knows stand in a short text, in any case. A place is looked up by its first two bytes, so
// that hardly any word is compared: what a text costs does not grow with the number of words.
#pragma once

#include <freehold/text.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace freehold::content {

template <std::size_t N>
class ShortWords {
 public:
  // An empty word stands nowhere. Requires: lower case.
  explicit constexpr ShortWords(const std::array<std::string_view, N> &words) : words_(words) {
    static_assert(N < 256);
    for (std::size_t number = N; number > 0; --number) {
      if (words[number - 1].empty()) continue;
      std::uint8_t &first = first_[key_of(words[number - 1])];
      next_[number] = first;
      first = static_cast<std::uint8_t>(number);
    }
  }

  // Calls each(number of a word) wherever one of two bytes or more stands, be it inside another.
  template <class Each>
  void each_in(std::string_view text, Each each) const {
    std::size_t key = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      key = (key << kBits | bits_of(text[at])) & (kKeys - 1);
      if (at == 0) continue;
      for (std::size_t number = first_[key]; number != 0; number = next_[number]) {
        const std::string_view word = words_[number - 1];
        if (sdk::same_ignoring_case(text.substr(at - 1, word.size()), word)) each(number - 1);
      }
    }
  }
  // Calls each(number) for a word that is all of the text.
  template <class Each>
  void each_like(std::string_view text, Each each) const {
    if (text.empty()) return;
    for (std::size_t number = first_[key_of(text)]; number != 0; number = next_[number]) {
      if (sdk::same_ignoring_case(text, words_[number - 1])) each(number - 1);
    }
  }

 private:
  static constexpr unsigned kBits = 5;  // of a byte: the same for both cases of a letter
  static constexpr std::size_t kKeys = std::size_t{1} << (2 * kBits);

  static constexpr std::size_t bits_of(char c) { return static_cast<unsigned char>(c) & ((1u << kBits) - 1); }
  // Of its first two bytes. Requires: there is one.
  static constexpr std::size_t key_of(std::string_view text) { return bits_of(text[0]) << kBits | (text.size() > 1 ? bits_of(text[1]) : 0); }

  std::array<std::string_view, N> words_;
  std::array<std::uint8_t, kKeys> first_{};  // of the words of a key, counted from 1; 0: there is none
  std::array<std::uint8_t, N + 1> next_{};  // the next of the same key
};

}  // namespace freehold::content
