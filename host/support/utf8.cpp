#include "host/support/utf8.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

#include "host/support/plain-block.hpp"

namespace freehold {
namespace {

bool is_tail(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// Length of the well-formed character that starts at p, 0 if there is none.
std::size_t character_length(const unsigned char *p, std::size_t left) {
  if (p[0] < 0x80) return 1;
  if (p[0] >= 0xC2 && p[0] <= 0xDF) return left >= 2 && is_tail(p[1]) ? 2 : 0;
  if (p[0] >= 0xE0 && p[0] <= 0xEF) {
    if (left < 3 || !is_tail(p[1]) || !is_tail(p[2])) return 0;
    if (p[0] == 0xE0 && p[1] < 0xA0) return 0;
    if (p[0] == 0xED && p[1] > 0x9F) return 0;
    return 3;
  }
  if (p[0] >= 0xF0 && p[0] <= 0xF4) {
    if (left < 4 || !is_tail(p[1]) || !is_tail(p[2]) || !is_tail(p[3])) return 0;
    if (p[0] == 0xF0 && p[1] < 0x90) return 0;
    if (p[0] == 0xF4 && p[1] > 0x8F) return 0;
    return 4;
  }
  return 0;
}

bool is_combining(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F);
}

bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

// Eight bytes of ASCII without NUL.
bool is_plain_word(const unsigned char *p) {
  std::uint64_t word;
  std::memcpy(&word, p, 8);
  const std::uint64_t has_zero = (word - 0x0101010101010101u) & ~word & 0x8080808080808080u;
  return ((word & 0x8080808080808080u) | has_zero) == 0;
}

bool is_plain_block(const unsigned char *p) { return not_plain(reinterpret_cast<const char *>(p)) == 0; }

// How many bytes characters of two and three bytes take that stand at p side by side, as in words of other scripts than Latin. Stops before one that
// takes a closer look.
std::size_t long_characters(const unsigned char *p, std::size_t left) {
  std::size_t at = 0;
  if constexpr (std::endian::native != std::endian::little) return 0;
  while (left - at >= 4) {
    std::uint32_t bytes;
    std::memcpy(&bytes, p + at, 4);
    if ((bytes & 0xC0E0) == 0x80C0 && (bytes & 0x1E) != 0) {
      at += 2;
    } else if ((bytes & 0xC0C0F0) == 0x8080E0 && (bytes & 0x200F) != 0 && (bytes & 0x200F) != 0x200D) {  // no overlong form, no surrogate
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

bool is_clean_utf8(std::string_view text) {
  const auto *p = reinterpret_cast<const unsigned char *>(text.data());
  std::size_t left = text.size();
  while (left >= kPlainBlock) {
    if (is_plain_block(p)) {
      p += kPlainBlock, left -= kPlainBlock;
      continue;
    }
    while (*p - 1u < 0x7F) ++p, --left;  // stops in this block
    std::size_t length = long_characters(p, left);
    if (length == 0 && *p != 0) length = character_length(p, left);
    if (length == 0) return false;
    p += length, left -= length;
  }
  // What is left, and some of what was seen.
  if (text.size() >= kPlainBlock && is_plain_block(p + left - kPlainBlock)) return true;
  if (left >= 8 && is_plain_word(p)) p += 8, left -= 8;
  if (left < 8 && text.size() >= 8 && is_plain_word(p + left - 8)) return true;
  while (left > 0) {
    const bool plain = *p - 1u < 0x7F;
    const std::size_t length = plain ? 1 : *p == 0 ? 0 : character_length(p, left);
    if (length == 0) return false;
    p += length, left -= length;
  }
  return true;
}

std::size_t utf8_floor(std::string_view text, std::size_t size) {
  if (size >= text.size()) return text.size();
  while (size > 0 && is_tail(static_cast<unsigned char>(text[size]))) --size;
  return size;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto *p = reinterpret_cast<const unsigned char *>(text.data()) + i;
    const std::size_t length = character_length(p, text.size() - i);
    if (length <= 1) {
      ++i, ++width;
      continue;
    }
    char32_t c = p[0] & (0xFF >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) c = (c << 6) | (p[k] & 0x3Fu);
    width += is_combining(c) ? 0 : is_wide(c) ? 2 : 1;
    i += length;
  }
  return width;
}

}  // namespace freehold
