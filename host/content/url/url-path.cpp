#include "host/content/url/url-path.hpp"

#include <array>
#include <cstdint>

#include "host/content/url/percent-encoding.hpp"

namespace freehold::content {
namespace {

bool is_alpha(char c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

// 1 for ".", 2 for "..", in any of their escaped spellings; 0 for all else.
int dots_of(std::string_view segment) {
  int dots = 0;
  while (!segment.empty()) {
    if (segment[0] == '.') {
      segment.remove_prefix(1);
    } else if (segment.size() >= 3 && segment[0] == '%' && segment[1] == '2' && (segment[2] | 0x20) == 'e') {
      segment.remove_prefix(3);
    } else {
      return 0;
    }
    if (++dots > 2) return 0;
  }
  return dots;
}

void append_segment(std::string_view segment, bool last, PathRules rules, std::size_t path_begin, std::string &out) {
  const int dots = dots_of(segment);
  if (dots == 2) shorten_path(rules, path_begin, out);
  if (dots > 0) {
    if (last) out.push_back('/');
    return;
  }
  const bool drive = rules.file && out.size() == path_begin && is_drive_letter(segment);
  out.push_back('/');
  append_percent_encoded(segment, EncodeSet::path, out);
  if (drive) out.back() = ':';
}

// What the bytes of a path need.
enum class PathByte : std::uint8_t { plain, slash, dot_or_escape, end, other };

constexpr std::array<PathByte, 256> path_bytes = [] {
  std::array<PathByte, 256> bytes{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    if (byte <= 0x20 || byte >= 0x7F) bytes[byte] = PathByte::other;
  }
  for (const char c : {'"', '<', '>', '`', '^', '{', '}', '\\'}) bytes[static_cast<unsigned char>(c)] = PathByte::other;
  bytes['/'] = PathByte::slash;
  bytes['.'] = bytes['%'] = PathByte::dot_or_escape;
  bytes['?'] = bytes['#'] = PathByte::end;
  return bytes;
}();

}  // namespace

std::size_t plain_path(std::string_view text) {
  PathByte before = PathByte::slash;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const PathByte byte = path_bytes[static_cast<unsigned char>(text[at])];
    if (byte == PathByte::end) break;
    if (byte == PathByte::other || (byte == PathByte::dot_or_escape && before == PathByte::slash)) return 0;
    before = byte;
  }
  return at;
}

void append_segments(std::string_view input, PathRules rules, std::size_t path_begin, std::string &out) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < input.size(); ++at) {
    if (input[at] != '/' && !(rules.special && input[at] == '\\')) continue;
    append_segment(input.substr(begin, at - begin), false, rules, path_begin, out);
    begin = at + 1;
  }
  append_segment(input.substr(begin), true, rules, path_begin, out);
}

void shorten_path(PathRules rules, std::size_t path_begin, std::string &out) {
  const std::size_t size = out.size() - path_begin;
  if (size == 0) return;
  if (rules.file && size == 3 && is_alpha(out[path_begin + 1]) && out[path_begin + 2] == ':') return;
  const std::size_t slash = out.rfind('/');
  if (slash != out.npos && slash >= path_begin) out.resize(slash);
}

bool is_drive_letter(std::string_view text) {
  return text.size() == 2 && is_alpha(text[0]) && (text[1] == ':' || text[1] == '|');
}

bool starts_with_drive_letter(std::string_view text) {
  return is_drive_letter(text.substr(0, 2)) &&
         (text.size() == 2 || std::string_view("/\\?#").find(text[2]) != std::string_view::npos);
}

}  // namespace freehold::content
