#include "host/content/url/url-ip.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "host/content/url/percent-encoding.hpp"

namespace freehold::content {
namespace {

constexpr std::uint64_t too_big = std::uint64_t{1} << 32;

// One part of an IPv4 address; values of 2^32 and above are all too_big.
std::optional<std::uint64_t> parse_part(std::string_view part) {
  if (part.empty()) return std::nullopt;
  int base = 10;
  if (part.size() >= 2 && part[0] == '0') {
    const bool hexadecimal = part[1] == 'x' || part[1] == 'X';
    base = hexadecimal ? 16 : 8;
    part.remove_prefix(hexadecimal ? 2 : 1);
  }
  std::uint64_t value = 0;
  for (const char c : part) {
    const int digit = hex_value(c);
    if (digit < 0 || digit >= base) return std::nullopt;
    value = std::min(value * static_cast<std::uint64_t>(base) + static_cast<std::uint64_t>(digit), too_big);
  }
  return value;
}

void append_number(std::uint32_t value, int base, std::string &out) {
  char digits[12];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, base).ptr;
  out.append(digits, end);
}

using Pieces = std::array<std::uint16_t, 8>;

// The dotted end of "::ffff:192.0.2.1" into two pieces.
bool parse_dotted_end(std::string_view text, std::uint16_t *pieces) {
  std::size_t at = 0;
  for (int number = 0; number < 4; ++number) {
    if (number > 0) {
      if (at >= text.size() || text[at] != '.') return false;
      ++at;
    }
    if (at >= text.size() || text[at] < '0' || text[at] > '9') return false;
    int value = 0;
    const std::size_t begin = at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
      if (at > begin && text[begin] == '0') return false;
      value = value * 10 + (text[at] - '0');
      if (value > 255) return false;
    }
    pieces[number / 2] = static_cast<std::uint16_t>(pieces[number / 2] * 256 + value);
  }
  return at == text.size();
}

// Moves the pieces after "::" to the end.
void spread(Pieces &pieces, std::size_t count, std::size_t gap) {
  std::size_t to = 8;
  for (std::size_t from = count; from > gap; --from) {
    const std::uint16_t value = pieces[from - 1];
    pieces[from - 1] = 0;
    pieces[--to] = value;
  }
}

bool parse_ipv6(std::string_view text, Pieces &pieces) {
  std::size_t at = 0;
  std::size_t count = 0;
  std::optional<std::size_t> gap;
  if (text.starts_with(':')) {
    if (!text.starts_with("::")) return false;
    at = 2;
    gap = 0;
  }
  while (at < text.size()) {
    if (count == 8) return false;
    if (text[at] == ':') {
      if (gap) return false;
      ++at;
      gap = count;
      continue;
    }
    const std::size_t begin = at;
    unsigned value = 0;
    for (; at < text.size() && at - begin < 4 && hex_value(text[at]) >= 0; ++at)
      value = value * 16 + static_cast<unsigned>(hex_value(text[at]));
    if (at < text.size() && text[at] == '.') {
      if (at == begin || count > 6 || !parse_dotted_end(text.substr(begin), &pieces[count])) return false;
      count += 2;
      break;
    }
    if (at < text.size()) {
      if (text[at] != ':' || ++at == text.size()) return false;
    }
    pieces[count++] = static_cast<std::uint16_t>(value);
  }
  if (!gap) return count == 8;
  spread(pieces, count, *gap);
  // "::" stands for one piece at least.
  return count < 8;
}

// The first longest run of at least two zeros, as [begin, end).
std::pair<std::size_t, std::size_t> longest_zeros(const Pieces &pieces) {
  std::pair<std::size_t, std::size_t> best{8, 8};
  for (std::size_t begin = 0; begin < 8;) {
    std::size_t end = begin;
    while (end < 8 && pieces[end] == 0) ++end;
    if (end - begin > 1 && end - begin > best.second - best.first) best = {begin, end};
    begin = end + 1;
  }
  return best;
}

}  // namespace

bool ends_in_number(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  const std::size_t dot = host.rfind('.');
  const std::string_view last = dot == host.npos ? host : host.substr(dot + 1);
  if (last.empty()) return false;
  if (last.find_first_not_of("0123456789") == last.npos) return true;
  return last.starts_with("0x") && parse_part(last).has_value();
}

bool append_ipv4(std::string_view host, std::string &out) {
  if (host.ends_with('.')) host.remove_suffix(1);
  std::uint64_t address = 0;
  for (int count = 1; count <= 4; ++count) {
    const std::size_t dot = host.find('.');
    const auto part = parse_part(host.substr(0, dot));
    if (!part) return false;
    if (dot == host.npos) {
      if (*part >= std::uint64_t{1} << (8 * (5 - count))) return false;
      address += *part;
      for (int shift = 24; shift >= 0; shift -= 8) {
        append_number(static_cast<std::uint32_t>(address >> shift) & 255, 10, out);
        if (shift > 0) out.push_back('.');
      }
      return true;
    }
    if (*part > 255) return false;
    address += *part << (8 * (4 - count));
    host.remove_prefix(dot + 1);
  }
  return false;
}

bool append_ipv6(std::string_view host, std::string &out) {
  Pieces pieces{};
  if (!parse_ipv6(host, pieces)) return false;
  const auto [zeros, zeros_end] = longest_zeros(pieces);
  out.push_back('[');
  for (std::size_t index = 0; index < 8; ++index) {
    if (index == zeros) {
      out.append(index == 0 ? "::" : ":");
      index = zeros_end - 1;
      continue;
    }
    append_number(pieces[index], 16, out);
    if (index < 7) out.push_back(':');
  }
  out.push_back(']');
  return true;
}

}  // namespace freehold::content
