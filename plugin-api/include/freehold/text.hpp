// Text as rules see it: a view of bytes of the host, UTF-8, valid until the call it came with returns.
//
// Absent is not empty: a page without a description has no description, a page with <meta name=description content=""> has an empty one.
// A Text keeps the two apart and is otherwise a std::string_view. Everything here is linear in the length of the text, allocates nothing and
// takes any bytes; what compares letters folds ASCII only (lists of phrases in other scripts belong into a catalogue: the host folds those).
#pragma once

#include <freehold/abi.h>
#include <freehold/words.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

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
