// Where in a folded text a phrase may begin: at a character that is no blank and no letter, digit or underscore of ASCII behind another such byte. Found
// sixteen bytes at a time, as most bytes of a text lie inside words.
#pragma once

#include <bit>
#include <cstddef>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace freehold::content {

// Letters, digits and underscore of ASCII: bytes that continue a word.
constexpr bool joins_word(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_'; }

#if defined(__SSE2__)

namespace detail {

// Of 16 bytes, a bit for each that continues a word, and for each that is a blank or lies inside a character.
struct WordBits {
  unsigned joins;
  unsigned passed;
};

inline WordBits word_bits(const char *from) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
  const auto between = [](__m128i of, char first, char last) {  // of signed bytes, so that none beyond ASCII is
    return _mm_and_si128(_mm_cmpgt_epi8(of, _mm_set1_epi8(static_cast<char>(first - 1))), _mm_cmplt_epi8(of, _mm_set1_epi8(static_cast<char>(last + 1))));
  };
  const __m128i letters = between(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 'z');
  const __m128i joining = _mm_or_si128(_mm_or_si128(letters, between(bytes, '0', '9')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('_')));
  const __m128i passed = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(' ')), _mm_cmplt_epi8(bytes, _mm_set1_epi8(-64)));
  return {static_cast<unsigned>(_mm_movemask_epi8(joining)), static_cast<unsigned>(_mm_movemask_epi8(passed))};
}

}  // namespace detail

// Calls each(place) from left to right until it says false; false if it did.
template <class Each>
bool for_each_start(std::string_view text, Each each) {
  constexpr std::size_t block = 16;
  unsigned before = 0;  // 1: the byte before continues a word
  for (std::size_t at = 0; at < text.size(); at += block) {
    char rest[block];
    const char *from = text.data() + at;
    if (text.size() - at < block) {
      std::memset(rest, ' ', block);
      std::memcpy(rest, from, text.size() - at);
      from = rest;
    }
    const auto [joins, passed] = detail::word_bits(from);
    for (unsigned starts = ~(passed | (joins & (joins << 1 | before))) & 0xFFFFu; starts != 0; starts &= starts - 1) {
      if (!each(at + static_cast<std::size_t>(std::countr_zero(starts)))) return false;
    }
    before = joins >> (block - 1);
  }
  return true;
}

#else

// As above, byte by byte.
template <class Each>
bool for_each_start(std::string_view text, Each each) {
  bool before = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool joins = joins_word(c);
    const bool passed = c == ' ' || (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    if (!passed && !(before && joins) && !each(at)) return false;
    before = joins;
  }
  return true;
}

#endif

}  // namespace freehold::content
