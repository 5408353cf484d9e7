// Text as rules see it: a view of bytes of the host, UTF-8, valid until the call it came with returns.
//
// Absent is not empty: a page without a description has no description, a page with <meta name=description content=""> has an empty one.
// A Text keeps the two apart and is otherwise a std::string_view. Everything here is linear in the length of the text, allocates nothing and
// takes any bytes; what compares letters folds ASCII only (lists of phrases in other scripts belong into a catalogue: the host folds those).
#pragma once

#include <freehold/abi.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

// Why hidden: statics of inline functions would otherwise be shared by all plugins of a process, in spite of RTLD_LOCAL (STB_GNU_UNIQUE).
#define FREEHOLD_SDK __attribute__((visibility("hidden")))

namespace freehold {
namespace sdk FREEHOLD_SDK {

// A part of a text in bytes, begin included, end not.
struct Span {
  std::uint64_t begin = FH_NOWHERE;
  std::uint64_t end = FH_NOWHERE;

  // False outside the main text.
  bool somewhere() const { return begin != FH_NOWHERE; }
};

inline char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Text-without-case: ASCII letters only, all other bytes as they are.
inline bool same_ignoring_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (ascii_lower(a[i]) != ascii_lower(b[i])) return false;
  }
  return true;
}

// Where needle stands in text, ASCII case ignored; std::string_view::npos if nowhere. An empty needle stands at 0.
inline std::size_t find_ignoring_case(std::string_view text, std::string_view needle) {
  if (needle.empty()) return 0;
  const char first = ascii_lower(needle[0]);
  for (std::size_t at = 0; at + needle.size() <= text.size(); ++at) {
    if (ascii_lower(text[at]) == first && same_ignoring_case(text.substr(at, needle.size()), needle)) return at;
  }
  return std::string_view::npos;
}

namespace detail {

// One character and how many bytes it takes; a byte that is not UTF-8 counts as a letter of its own.
struct Rune {
  std::uint32_t value;
  std::size_t size;
};

inline Rune rune_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  const std::size_t size = first < 0x80                    ? 1
                           : first >= 0xF0 && first < 0xF8 ? 4
                           : first >= 0xE0 && first < 0xF0 ? 3
                           : first >= 0xC2 && first < 0xE0 ? 2
                                                           : 1;
  if (size == 1 || at + size > text.size()) return {first, 1};
  std::uint32_t value = first & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {first, 1};
    value = value << 6 | (byte(at + i) & 0x3Fu);
  }
  return {value, size};
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

// Counts words until limit is reached; end: one past the last word counted.
inline std::uint64_t words(std::string_view text, std::uint64_t limit, std::size_t &end) {
  std::uint64_t count = 0;
  bool counted = false;  // the word we are in
  end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (ascii_word[byte]) {  // as most bytes are
      if (!counted && count++ == limit) return limit;
      counted = true;
      while (++at < text.size() && ascii_word[static_cast<unsigned char>(text[at])]) {
      }
      end = at;
      continue;
    }
    if (byte == ' ') {
      counted = false;
      if (count == limit) break;
      ++at;
      continue;
    }
    const Rune rune = rune_at(text, at);
    const bool alone = stands_alone(rune.value);
    if (alone) counted = false;
    if (is_space(rune.value)) {
      counted = false;
      if (count == limit) break;
    } else {
      if (!counted && makes_a_word(rune.value)) {
        if (count == limit) break;
        ++count;
        counted = !alone;
      }
      if (count > 0) end = at + rune.size;
    }
    at += rune.size;
  }
  return count;
}

}  // namespace detail

// A text of the host, or none.
class Text : public std::string_view {
 public:
  constexpr Text() = default;
  constexpr Text(std::string_view text) : std::string_view(text) {}  // NOLINT: meant to be implicit
  constexpr Text(const char *text) : std::string_view(text) {}       // NOLINT
  constexpr explicit Text(fh_str raw)
      : std::string_view(raw.data, raw.data == nullptr ? 0 : static_cast<std::size_t>(raw.size)) {}

  constexpr bool absent() const { return data() == nullptr; }
  constexpr bool present() const { return data() != nullptr; }
  constexpr std::string_view value_or(std::string_view other) const {
    return absent() ? other : std::string_view(*this);
  }

  bool is(std::string_view other) const { return present() && same_ignoring_case(*this, other); }
  bool contains(std::string_view needle) const { return find_ignoring_case(*this, needle) != npos; }
  bool starts_with(std::string_view prefix) const {
    return size() >= prefix.size() && same_ignoring_case(substr(0, prefix.size()), prefix);
  }
  bool ends_with(std::string_view suffix) const {
    return size() >= suffix.size() && same_ignoring_case(substr(size() - suffix.size()), suffix);
  }

  // Words are runs between spaces that hold a letter or digit; in scripts without spaces each character is one.
  std::uint64_t word_count() const {
    std::size_t end = 0;
    return detail::words(*this, UINT64_MAX, end);
  }
  // At least n of them: no more is read than that takes.
  bool has_words(std::uint64_t n) const {
    std::size_t end = 0;
    return detail::words(*this, n, end) >= n;
  }
  // The part up to the end of word number n, with what stands between; all of it if there are fewer.
  std::string_view first_words(std::uint64_t n) const {
    std::size_t end = 0;
    detail::words(*this, n, end);
    return substr(0, end);
  }
  // What a span of another value (a phrase, a heading, a link) shows of this text; empty if it lies outside.
  std::string_view part(Span span) const {
    if (!span.somewhere() || span.begin > span.end || span.end > size()) return {};
    return substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin));
  }
};

inline fh_str to_abi(std::string_view text) {
  return {text.data(), text.size()};
}

// A literal stays present even when it is empty.
inline fh_str present(std::string_view text) {
  return {text.data() == nullptr ? "" : text.data(), text.size()};
}

}  // namespace sdk
}  // namespace freehold
