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

// How often `wanted` stands there.
inline std::size_t count(const char *from, const char *end, char wanted) {
  std::size_t found = 0;
#if defined(__SSE2__)
  // -1 in each byte that is `wanted`.
  const auto hits_at = [wanted](const char *at) {
    return _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(at)), _mm_set1_epi8(wanted));
  };
  while (end - from >= 16) {
    // A byte of `sums` counts up to 255 of them before they are added up.
    __m128i sums = _mm_setzero_si128();
    for (int i = 0; i < 63 && end - from >= 64; ++i, from += 64) {
      const __m128i first = _mm_add_epi8(hits_at(from), hits_at(from + 16));
      sums = _mm_sub_epi8(sums, _mm_add_epi8(first, _mm_add_epi8(hits_at(from + 32), hits_at(from + 48))));
    }
    for (int i = 0; i < 3 && end - from >= 16; ++i, from += 16) sums = _mm_sub_epi8(sums, hits_at(from));
    const __m128i halves = _mm_sad_epu8(sums, _mm_setzero_si128());
    found += static_cast<std::size_t>(_mm_cvtsi128_si64(halves)) + static_cast<std::size_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(halves, halves)));
  }
#endif
  for (; from < end; ++from) found += *from == wanted ? 1 : 0;
  return found;
}

// The first byte that is not ASCII white space.
inline const char *skip_spaces(const char *from, const char *end) {
  while (from < end && is_space(*from)) ++from;
  return from;
}

}  // namespace freehold::content::scan
