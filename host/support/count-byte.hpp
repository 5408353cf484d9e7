// Bytes counted sixty-four at a time: line feeds of a page, lines of lists and models.
#pragma once

#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace freehold {

// How often `wanted` stands in the text.
inline std::size_t count_byte(std::string_view text, char wanted) {
  const char *from = text.data();
  const char *const end = from + text.size();
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

}  // namespace freehold
