// Hostile bytes as UTF-8 that can be relied on: decoded, repaired, cut only between characters. No locale.
// host/support/utf8.hpp has the question is_clean_utf8(); here is what to do when the answer is no.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace freehold::content {

// One decoded character. length is 1 for a malformed byte, whose code is U+FFFD with valid = false.
struct CodePoint {
  char32_t code = 0xFFFD;
  std::uint8_t length = 1;
  bool valid = false;
};

// The character at `at`. Requires: at < text.size().
CodePoint decode_at(std::string_view text, std::size_t at);
// Surrogates and what lies above U+10FFFF are appended as U+FFFD.
void append_utf8(char32_t code, std::string &out);

// Well-formed; NUL is allowed.
bool is_well_formed(std::string_view text);
// Malformed sequences become one U+FFFD each (by maximal subparts, as the Encoding standard does it); NUL stays.
std::string repair_utf8(std::string_view text);
// The same, and NUL becomes U+FFFD too: fit for the contract's strings.
std::string clean_utf8(std::string_view text);

// The longest beginning of at most `max_bytes` bytes that cuts no character in two.
std::string_view cut_at_character(std::string_view text, std::size_t max_bytes);
// `at` moved back to the beginning of the character it lies in.
std::size_t character_begin(std::string_view text, std::size_t at);

// Characters (code points, malformed bytes counting one each).
std::size_t count_characters(std::string_view text);

// The first byte of 0x80 and above from `at` on, or the end.
std::size_t skip_ascii(std::string_view text, std::size_t at);

}  // namespace freehold::content
