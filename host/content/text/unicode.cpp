#include "host/content/text/unicode.hpp"

#include <cstring>

namespace freehold::content {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}
bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (byte_at(text, at) & 0xC0) == 0x80;
}

// Eight bytes at once: all below 0x80.
bool eight_are_ascii(std::string_view text, std::size_t at) {
  std::uint64_t word;
  std::memcpy(&word, text.data() + at, 8);
  return (word & 0x8080808080808080ULL) == 0;
}

struct Lead {
  std::uint8_t length;  // 0: not a lead byte
  unsigned char low;    // range of the second byte
  unsigned char high;
};

Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

// How many bytes at `at` form the beginning of a character, and whether they form a whole one.
struct Sequence {
  std::uint8_t length;
  bool whole;
};

Sequence sequence_at(std::string_view text, std::size_t at) {
  const Lead lead = lead_of(byte_at(text, at));
  if (lead.length == 0 || at + 1 >= text.size()) return {1, false};
  const unsigned char second = byte_at(text, at + 1);
  if (second < lead.low || second > lead.high) return {1, false};
  for (std::uint8_t index = 2; index < lead.length; ++index) {
    if (!is_continuation(text, at + index)) return {index, false};
  }
  return {lead.length, true};
}

// The first byte from `at` on that begins no valid character.
std::size_t skip_valid(std::string_view text, std::size_t at) {
  while (true) {
    at = skip_ascii(text, at);
    if (at == text.size()) return at;
    const Sequence sequence = sequence_at(text, at);
    if (!sequence.whole) return at;
    at += sequence.length;
  }
}

}  // namespace

std::size_t skip_ascii(std::string_view text, std::size_t at) {
  while (at + 8 <= text.size() && eight_are_ascii(text, at)) at += 8;
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at;
}

CodePoint decode_at(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return {first, 1, true};
  const Sequence sequence = sequence_at(text, at);
  if (!sequence.whole) return {};
  char32_t code = first & (0xFFU >> (sequence.length + 1));
  for (std::uint8_t index = 1; index < sequence.length; ++index)
    code = (code << 6) | (byte_at(text, at + index) & 0x3FU);
  return {code, sequence.length, true};
}

void append_utf8(char32_t code, std::string &out) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
  if (code < 0x80) {
    out.push_back(static_cast<char>(code));
    return;
  }
  if (code < 0x800) {
    out.push_back(static_cast<char>(0xC0 | (code >> 6)));
  } else {
    if (code < 0x10000) {
      out.push_back(static_cast<char>(0xE0 | (code >> 12)));
    } else {
      out.push_back(static_cast<char>(0xF0 | (code >> 18)));
      out.push_back(static_cast<char>(0x80 | ((code >> 12) & 0x3F)));
    }
    out.push_back(static_cast<char>(0x80 | ((code >> 6) & 0x3F)));
  }
  out.push_back(static_cast<char>(0x80 | (code & 0x3F)));
}

bool is_well_formed(std::string_view text) {
  return skip_valid(text, 0) == text.size();
}

std::string repair_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (true) {
    const std::size_t end = skip_valid(text, at);
    out.append(text, at, end - at);
    if (end == text.size()) return out;
    out.append(replacement);
    at = end + sequence_at(text, end).length;
  }
}

std::string clean_utf8(std::string_view text) {
  std::string out = repair_utf8(text);
  if (out.find('\0') == out.npos) return out;
  std::string clean;
  clean.reserve(out.size());
  for (const char c : out) {
    if (c == '\0') {
      clean.append(replacement);
    } else {
      clean.push_back(c);
    }
  }
  return clean;
}

std::size_t character_begin(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  // A character is at most four bytes: look back no further.
  for (std::size_t back = 1; back <= 3 && back <= at && is_continuation(text, at - back + 1); ++back) {
    const Sequence sequence = sequence_at(text, at - back);
    if (sequence.whole && sequence.length > back) return at - back;
  }
  return at;
}

std::string_view cut_at_character(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  return text.substr(0, character_begin(text, max_bytes));
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const unsigned char byte = byte_at(text, at);
    at += byte < 0x80 ? 1 : decode_at(text, at).length;
  }
  return count;
}

}  // namespace freehold::content
