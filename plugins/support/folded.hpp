// Names as people write them, made comparable.
#pragma once

#include <string>
#include <string_view>

namespace freehold::support {
namespace detail {

// The small letter of a character of two bytes: À … Þ, Ā … ž by pairs, Α … Ω, А … Я.
inline void append_small(unsigned char first, unsigned char second, std::string &out) {
  unsigned code = (first & 0x1Fu) << 6 | (second & 0x3Fu);
  if (code >= 0xC0 && code <= 0xDE && code != 0xD7) code += 0x20;
  else if (code >= 0x100 && code <= 0x137) code |= 1;
  else if (code >= 0x139 && code <= 0x148) code += code & 1;
  else if (code >= 0x391 && code <= 0x3A9) code += 0x20;
  else if (code >= 0x410 && code <= 0x42F) code += 0x20;
  out += static_cast<char>(0xC0 | code >> 6);
  out += static_cast<char>(0x80 | (code & 0x3F));
}

}  // namespace detail

// Without spaces and signs, in small letters of Latin, Greek and Cyrillic.
inline std::string folded(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<unsigned char>(name[i]);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c | 0x20);
    } else if (letter) {
      out += static_cast<char>(c);
    } else if (c >= 0xC3 && c <= 0xDF && i + 1 < name.size()) {
      detail::append_small(c, static_cast<unsigned char>(name[++i]), out);
    } else if (c >= 0x80) {
      out += static_cast<char>(c);
    }
  }
  return out;
}

}  // namespace freehold::support
