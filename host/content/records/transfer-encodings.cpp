#include "host/content/records/transfer-encodings.hpp"

#include <array>
#include <cstdint>

namespace freehold::content {
namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t kNone = 255;

constexpr auto kValues = [] {
  std::array<std::uint8_t, 256> values{};
  values.fill(kNone);
  for (std::size_t i = 0; i < kAlphabet.size(); ++i) values[static_cast<unsigned char>(kAlphabet[i])] = static_cast<std::uint8_t>(i);
  values['-'] = 62;
  values['_'] = 63;
  return values;
}();

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char low = static_cast<char>(c | 0x20);
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

void push(std::string &out, std::uint32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); }

}  // namespace

bool decode_base64(std::string_view text, std::string &out) {
  bool sound = true;
  std::uint32_t bits = 0;
  int held = 0;  // of the four characters of a group
  for (const char c : text) {
    const std::uint8_t value = kValues[static_cast<unsigned char>(c)];
    if (value == kNone) {
      // Padding ends a group; another may follow, where encoded pieces were joined.
      if (c == '=') {
        if (held == 2) push(out, bits >> 4);
        if (held == 3) push(out, bits >> 10), push(out, bits >> 2);
        bits = 0;
        held = 0;
      } else if (!is_space(c)) {
        sound = false;
      }
      continue;
    }
    bits = bits << 6 | value;
    if (++held < 4) continue;
    push(out, bits >> 16);
    push(out, bits >> 8);
    push(out, bits);
    bits = 0;
    held = 0;
  }
  if (held == 2) push(out, bits >> 4);
  if (held == 3) push(out, bits >> 10), push(out, bits >> 2);
  return sound && held == 0;
}

bool decode_quoted_printable(std::string_view text, bool header, std::string &out) {
  bool sound = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '_' && header) {
      out.push_back(' ');
    } else if (c != '=') {
      out.push_back(c);
    } else if (at + 2 < text.size() && hex_digit(text[at + 1]) >= 0 && hex_digit(text[at + 2]) >= 0) {
      push(out, static_cast<std::uint32_t>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2])));
      at += 2;
    } else {
      // A soft line break, white space before it allowed.
      std::size_t end = at + 1;
      while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
      if (end < text.size() && text[end] == '\r') ++end;
      if (end >= text.size() || text[end] == '\n') {
        at = end;
      } else {
        sound = false;
        out.push_back('=');
      }
    }
  }
  return sound;
}

bool decode_uuencode(std::string_view text, std::string &out) {
  bool inside = false;
  while (!text.empty()) {
    const std::size_t feed = text.find('\n');
    std::string_view line = text.substr(0, feed);
    text.remove_prefix(feed == text.npos ? text.size() : feed + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!inside) {
      inside = line.starts_with("begin ");
      continue;
    }
    if (line == "end") return true;
    if (line.empty()) continue;
    const auto six = [&](std::size_t i) { return i < line.size() ? (static_cast<std::uint32_t>(static_cast<unsigned char>(line[i])) - 32u) & 63u : 0u; };
    const std::size_t wanted = out.size() + six(0);
    for (std::size_t at = 1; at < line.size() && out.size() < wanted; at += 4) {
      const std::uint32_t bits = six(at) << 18 | six(at + 1) << 12 | six(at + 2) << 6 | six(at + 3);
      for (int shift = 16; shift >= 0 && out.size() < wanted; shift -= 8) push(out, bits >> shift);
    }
  }
  return false;
}

}  // namespace freehold::content
