// Words of a text, counted: in scripts with spaces the runs between them that hold a letter or digit, in others every character.
//
// For the SDK; rules ask a Text.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Why hidden: statics of inline functions would otherwise be shared by all plugins of a process, in spite of RTLD_LOCAL (STB_GNU_UNIQUE).
#define FREEHOLD_SDK __attribute__((visibility("hidden")))

namespace freehold {
namespace sdk FREEHOLD_SDK {
namespace detail {

// One character and how many bytes it takes; a byte that is not UTF-8 counts as a letter of its own.
struct Rune {
  std::uint32_t value;
  std::size_t size;
};

inline Rune rune_at(std::string_view text, std::size_t at) {
  const char *bytes = text.data() + at;
  const std::size_t left = text.size() - at;
  const auto byte = [bytes](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])); };
  const auto goes_on = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const std::uint32_t first = byte(0);
  if (first >= 0xC2 && first < 0xE0 && left > 1 && goes_on(1)) return {(first & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (first >= 0xE0 && first < 0xF0 && left > 2 && goes_on(1) && goes_on(2)) {
    return {(first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  }
  if (first >= 0xF0 && first < 0xF8 && left > 3 && goes_on(1) && goes_on(2) && goes_on(3)) {
    return {(first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
  }
  return {first, 1};
}

inline bool is_space(std::uint32_t rune) {
  return rune == ' ' || (rune >= '\t' && rune <= '\r') || rune == 0x85 || rune == 0xA0 ||
         (rune >= 0x2000 && rune <= 0x200B) || rune == 0x2028 || rune == 0x2029 || rune == 0x202F || rune == 0x3000;
}

// Scripts written without spaces: every character counts as a word.
inline bool stands_alone(std::uint32_t rune) {
  return (rune >= 0x3040 && rune <= 0x30FF) || (rune >= 0x3400 && rune <= 0x4DBF) ||
         (rune >= 0x4E00 && rune <= 0x9FFF) || (rune >= 0xF900 && rune <= 0xFAFF) ||
         (rune >= 0x20000 && rune <= 0x3FFFF);
}

// Letters and digits of ASCII.
inline constexpr std::array<bool, 256> ascii_word = [] {
  std::array<bool, 256> word{};
  for (std::size_t c = '0'; c <= '9'; ++c) word[c] = true;
  for (std::size_t c = 'a'; c <= 'z'; ++c) word[c] = word[c - 'a' + 'A'] = true;
  return word;
}();

// A letter or digit; beyond ASCII all but the punctuation of Latin and CJK texts.
inline bool makes_a_word(std::uint32_t rune) {
  if (rune < 0x80) return ascii_word[rune];
  const bool punctuation = (rune >= 0xA1 && rune <= 0xBF && rune != 0xAA && rune != 0xB5 && rune != 0xBA) ||
                           (rune >= 0x2010 && rune <= 0x205E) || (rune >= 0x3001 && rune <= 0x3004) ||
                           (rune >= 0x3008 && rune <= 0x3020) || (rune >= 0xFF01 && rune <= 0xFF0F) ||
                           (rune >= 0xFF1A && rune <= 0xFF20);
  return !punctuation;
}

// What a character is to the words around it.
enum class Sort : std::uint8_t { letter, character, space, sign };

inline Sort sort_of(std::uint32_t rune) {
  if (rune < 0x80) return ascii_word[rune] ? Sort::letter : is_space(rune) ? Sort::space : Sort::sign;
  if (rune >= 0xC0 && rune < 0x2000) return Sort::letter;  // of nearly every alphabet
  if (stands_alone(rune)) return Sort::character;
  if (is_space(rune)) return Sort::space;
  return makes_a_word(rune) ? Sort::letter : Sort::sign;
}

// Up to sixteen bytes of ASCII side by side, a bit for each, the first the lowest.
struct AsciiBlock {
  static constexpr std::size_t most = 16;
  static constexpr std::uint64_t most_words = most / 2;

  std::size_t size = 0;
  std::uint32_t letters = 0;  // and digits
  std::uint32_t ink = 0;      // no space
};

#if defined(__SSE2__)
// What stands at `at` before the first byte that is not ASCII. Requires: the text has sixteen bytes or more, `left` of them from `at` on.
inline AsciiBlock read_block(const char *at, std::size_t left) {
  const std::size_t before = AsciiBlock::most - std::min(left, AsciiBlock::most);  // near the end the block begins earlier
  const auto bits = [before](__m128i bytes) { return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes)) >> before; };
  const auto at_most = [](__m128i bytes, char last) { return _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(last)), bytes); };
  const auto from = [](__m128i bytes, char first) { return _mm_sub_epi8(bytes, _mm_set1_epi8(first)); };
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at - before));
  const __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
  const auto size = static_cast<std::uint32_t>(__builtin_ctz(bits(bytes) | 0x10000u >> before));
  const std::uint32_t these = (1u << size) - 1;
  return {size, these & bits(_mm_or_si128(at_most(from(small, 'a'), 25), at_most(from(bytes, '0'), 9))),
          these & ~bits(_mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(' ')), at_most(from(bytes, '\t'), 4)))};
}
#endif

struct WordCount {
  std::uint64_t words = 0;
  std::size_t end = 0;   // one past the last word and the signs that stand at it
  bool counted = false;  // the word we are in
};

// Counts on over a block that stands at `at`.
inline void count_block(const AsciiBlock &block, std::size_t at, WordCount &count) {
  const std::uint32_t begun = count.counted ? block.ink & ~(block.ink + 1) : 0;  // the rest of the word we are in
  // However many letters a run of ink holds, with them it carries over once, into the place behind it.
  const std::uint32_t behind_words = (block.ink + (block.letters & ~begun)) & ~block.ink;
  count.words += static_cast<std::uint64_t>(__builtin_popcount(behind_words));
  count.counted = ((behind_words | begun << 1) >> block.size & 1) != 0;
  if (count.words > 0 && block.ink != 0) count.end = at + 32 - static_cast<std::size_t>(__builtin_clz(block.ink));
}

// Counts words until limit is reached; end: one past the last word counted.
inline std::uint64_t words(std::string_view text, std::uint64_t limit, std::size_t &end) {
  WordCount count;
  for (std::size_t at = 0; at < text.size();) {
#if defined(__SSE2__)
    // A space between words of another script alone is not worth a block.
    const std::size_t left = text.size() - at;
    const bool is_ascii = static_cast<unsigned char>(text[at]) < 0x80 && (left == 1 || static_cast<unsigned char>(text[at + 1]) < 0x80);
    const bool is_far = limit - count.words > AsciiBlock::most_words;  // no block reaches the limit
    if (is_ascii && is_far && text.size() >= AsciiBlock::most) {
      const AsciiBlock block = read_block(text.data() + at, left);
      count_block(block, at, count);
      at += block.size;
      continue;
    }
#endif
    const Rune rune = rune_at(text, at);
    const Sort sort = sort_of(rune.value);
    const bool begins = sort == Sort::character || (sort == Sort::letter && !count.counted);
    if ((begins || sort == Sort::space) && count.words == limit) break;
    at += rune.size;
    if (begins) ++count.words;
    if (sort != Sort::sign) count.counted = sort == Sort::letter;
    if (sort != Sort::space && count.words > 0) count.end = at;
  }
  end = count.end;
  return count.words;
}

}  // namespace detail
}  // namespace sdk
}  // namespace freehold
