#include "host/content/html/entities.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "host/content/html/scan.hpp"

namespace freehold::content {
namespace {

struct Named {
  std::string_view name;
  char32_t first;
  char32_t second;
};

constexpr Named named[] = {
#include "host/content/html/entities.inc"
};

constexpr std::size_t longest_name = 32;
constexpr std::size_t longest_bare_name = 6;  // of those without a semicolon
constexpr std::size_t shortest_name = 2;
constexpr char32_t replacement = 0xFFFD;

// Where the names of each first byte begin.
constexpr auto first_of = [] {
  std::array<std::uint16_t, 129> begins{};
  std::size_t row = 0;
  for (std::size_t letter = 0; letter < begins.size(); ++letter) {
    while (row < std::size(named) && static_cast<unsigned char>(named[row].name[0]) < letter) ++row;
    begins[letter] = static_cast<std::uint16_t>(row);
  }
  return begins;
}();

const Named *find_named(std::string_view name) {
  const auto letter = static_cast<unsigned char>(name[0]);
  const Named *begin = named + first_of[letter];
  const Named *end = named + first_of[letter + 1u];
  const Named *row =
      std::lower_bound(begin, end, name, [](const Named &n, std::string_view wanted) { return n.name < wanted; });
  return row != end && row->name == name ? row : nullptr;
}

// What the bytes 0x80–0x9F of windows-1252 stand for, as old pages mean them by number.
constexpr char32_t windows_1252[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                       0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t code_point_of(std::uint32_t number) {
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) return replacement;
  if (number >= 0x80 && number <= 0x9F) return windows_1252[number - 0x80];
  return number;
}

int digit_of(char c, bool hex) {
  if (scan::is_digit(c)) return c - '0';
  const char low = scan::lower(c);
  return hex && low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

Reference read_numeric(std::string_view text) {
  std::size_t at = 2;
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  if (hex) ++at;
  const std::size_t digits = at;
  std::uint32_t number = 0;
  for (; at < text.size(); ++at) {
    const int digit = digit_of(text[at], hex);
    if (digit < 0) break;
    number = std::min<std::uint32_t>(number * (hex ? 16u : 10u) + static_cast<std::uint32_t>(digit), 0x110000);
  }
  if (at == digits) return {};
  if (at < text.size() && text[at] == ';') ++at;
  return {at, code_point_of(number), 0};
}

}  // namespace

Reference read_reference(std::string_view text, bool in_attribute) {
  if (text.size() < 3) return {};
  if (text[1] == '#') return read_numeric(text);
  const std::string_view rest = text.substr(1, longest_name);
  std::size_t run = 0;
  while (run < rest.size() && scan::is_alnum(rest[run])) ++run;
  if (run < shortest_name) return {};
  if (run < rest.size() && rest[run] == ';') {
    if (const Named *row = find_named(rest.substr(0, run + 1))) return {run + 2, row->first, row->second};
  }
  for (std::size_t length = std::min(run, longest_bare_name); length >= shortest_name; --length) {
    const Named *row = find_named(rest.substr(0, length));
    if (row == nullptr) continue;
    const char next = length < rest.size() ? rest[length] : '\0';
    if (in_attribute && (next == '=' || scan::is_alnum(next))) return {};
    return {length + 1, row->first, row->second};
  }
  return {};
}

char *write_utf8(char32_t c, char *out) {
  const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  if (c < 0x80) {
    *out++ = byte(c);
  } else if (c < 0x800) {
    *out++ = byte(0xC0 | (c >> 6));
    *out++ = byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    *out++ = byte(0xE0 | (c >> 12));
    *out++ = byte(0x80 | ((c >> 6) & 0x3F));
    *out++ = byte(0x80 | (c & 0x3F));
  } else {
    *out++ = byte(0xF0 | (c >> 18));
    *out++ = byte(0x80 | ((c >> 12) & 0x3F));
    *out++ = byte(0x80 | ((c >> 6) & 0x3F));
    *out++ = byte(0x80 | (c & 0x3F));
  }
  return out;
}

}  // namespace freehold::content
