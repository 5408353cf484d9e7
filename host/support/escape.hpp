// Reading hostile text character by character, and which characters a person cannot see. The escaping writers are made of it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace freehold {

// What stands in place of bytes that are not UTF-8.
inline constexpr char32_t kReplacement = 0xFFFD;

// The character at `at`, which is moved behind it; kReplacement for each byte that starts no well-formed character.
// Requires: at < text.size().
char32_t next_character(std::string_view text, std::size_t &at);

// Requires: c is a Unicode scalar value.
void append_utf8(char32_t c, std::string &out);

// "U+202E"; four digits at least.
void append_code_point(char32_t c, std::string &out);

// C0 and C1 controls and DEL, line feed and tab included.
bool is_control(char32_t c);

// Overrides, embeddings, isolates and marks that change the direction of the text around them.
bool is_bidi_control(char32_t c);

// Takes no room and changes nothing a reader wants: zero-width spaces and joiners, soft hyphen, invisible operators, tags, fillers.
bool is_zero_width(char32_t c);

// Joins emoji and shapes Persian and Indic words: zero width, but part of honest text where a browser draws it.
bool is_joiner(char32_t c);

}  // namespace freehold
