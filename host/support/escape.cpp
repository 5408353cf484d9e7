#include "host/support/escape.hpp"

namespace freehold {
namespace {

bool is_tail(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

}  // namespace

char32_t next_character(std::string_view text, std::size_t &at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t start = at++;
  if (lead < 0x80) return lead;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return kReplacement;
  char32_t c = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_tail(text, start + i)) return kReplacement;
    c = (c << 6) | (static_cast<unsigned char>(text[start + i]) & 0x3Fu);
  }
  const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
  if (overlong || between(c, 0xD800, 0xDFFF) || c > 0x10FFFF) return kReplacement;
  at = start + length;
  return c;
}

void append_utf8(char32_t c, std::string &out) {
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
    return;
  }
  const int tails = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  constexpr unsigned char kLeads[] = {0, 0xC0, 0xE0, 0xF0};
  out.push_back(static_cast<char>(kLeads[tails] | (c >> (6 * tails))));
  for (int i = tails - 1; i >= 0; --i) out.push_back(static_cast<char>(0x80 | ((c >> (6 * i)) & 0x3F)));
}

void append_code_point(char32_t c, std::string &out) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  out += "U+";
  for (int shift = c > 0xFFFFF ? 20 : c > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4) out.push_back(kDigits[(c >> shift) & 0xF]);
}

bool is_control(char32_t c) { return c < 0x20 || between(c, 0x7F, 0x9F); }

bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || between(c, 0x202A, 0x202E) || between(c, 0x2066, 0x2069);
}

bool is_zero_width(char32_t c) {
  return c == 0x00AD || c == 0x034F || between(c, 0x115F, 0x1160) || between(c, 0x17B4, 0x17B5) || between(c, 0x180B, 0x180E) ||
         between(c, 0x200B, 0x200D) || between(c, 0x2028, 0x2029) || between(c, 0x2060, 0x2065) || between(c, 0x206A, 0x206F) ||
         c == 0x3164 || c == 0xFEFF || c == 0xFFA0 || between(c, 0xFFF0, 0xFFFB) || between(c, 0x1D173, 0x1D17A) ||
         between(c, 0xE0000, 0xE0FFF);
}

bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }

}  // namespace freehold
