// UTF-8: is it valid, and how long is the sequence at a place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace freehold::content {

// Length of the valid sequence at the start of `text` (1–4), or 0 if there is none. Requires: text is not empty.
[[nodiscard]] std::size_t utf8_sequence(std::string_view text);

// Length of the longest valid beginning.
[[nodiscard]] std::size_t utf8_valid_prefix(std::string_view text);

[[nodiscard]] inline bool is_valid_utf8(std::string_view text) {
  return utf8_valid_prefix(text) == text.size();
}

// Appends with one U+FFFD for each byte that belongs to no valid sequence.
void append_valid_utf8(std::string_view text, std::string &out);

// `text` cut to at most `bytes` at the boundary of a character.
[[nodiscard]] std::string_view cut_utf8(std::string_view text, std::size_t bytes);

}  // namespace freehold::content
