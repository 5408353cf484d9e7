// Sixteen bytes at once: which of them are not plain, that is NUL or no ASCII. Most text is made of blocks without any.
#pragma once

#include <cstddef>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace freehold {

inline constexpr std::size_t kPlainBlock = 16;

// Bit i: byte i is NUL or no ASCII. Requires: kPlainBlock bytes can be read.
inline unsigned not_plain(const char *block) {
#if defined(__SSE2__)
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(bytes, _mm_cmpeq_epi8(bytes, _mm_setzero_si128()))));
#else
  unsigned mask = 0;
  for (std::size_t i = 0; i < kPlainBlock; ++i) mask |= static_cast<unsigned>(static_cast<unsigned char>(block[i]) - 1u >= 0x7F) << i;
  return mask;
#endif
}

}  // namespace freehold
