// Byte searches that run 16 bytes at a time, for text, attribute values and comments.
//
// Those that search return `end` when nothing is found; none reads at or past `end`.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace freehold::content::scan {

inline constexpr bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
inline constexpr bool is_alpha(char c) {
  return static_cast<unsigned char>((c | 0x20) - 'a') < 26;
}
inline constexpr bool is_digit(char c) {
  return static_cast<unsigned char>(c - '0') < 10;
}
inline constexpr bool is_alnum(char c) {
  return is_alpha(c) || is_digit(c);
}
inline constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

inline const char *find(const char *from, const char *end, char wanted) {
  const void *hit = from < end ? std::memchr(from, wanted, static_cast<std::size_t>(end - from)) : nullptr;
  return hit ? static_cast<const char *>(hit) : end;
}

// The first byte that is one of `wanted`.
template <char... wanted>
const char *find_any(const char *from, const char *end) {
#if defined(__SSE2__)
  while (end - from >= 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
    __m128i hits = _mm_setzero_si128();
    ((hits = _mm_or_si128(hits, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted)))), ...);
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits));
    if (mask != 0) return from + std::countr_zero(mask);
    from += 16;
  }
#endif
  while (from < end && !((*from == wanted) || ...)) ++from;
  return from;
}

// The first byte that is not ASCII white space.
inline const char *skip_spaces(const char *from, const char *end) {
  while (from < end && is_space(*from)) ++from;
  return from;
}

}  // namespace freehold::content::scan
