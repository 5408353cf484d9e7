// Paths of URLs: segments appended one by one, dot segments resolved as they come.
#pragma once

#include <string>
#include <string_view>

namespace freehold::content {

// How a scheme treats its paths.
struct PathRules {
  bool special = false;  // "\" divides too
  bool file = false;     // drive letters are kept
};

// Appends the segments of `input` (which ends where the query or fragment begins) to the path that begins at
// `path_begin` in `out`. The first segment begins with the first byte of input; at least one segment, maybe empty, is
// appended.
void append_segments(std::string_view input, PathRules rules, std::size_t path_begin, std::string &out);

// How many bytes up to the query, the fragment or the end append_segments() would copy as they are; 0 where some of them
// are encoded, are or may be dot segments, or divide as "/" does. Not for file URLs.
std::size_t plain_path(std::string_view text);

// Takes the last segment off, but for a lone drive letter of a file URL.
void shorten_path(PathRules rules, std::size_t path_begin, std::string &out);

// "C:" or "C|".
bool is_drive_letter(std::string_view text);
// The text is a drive letter, then the end or one of / \ ? #.
bool starts_with_drive_letter(std::string_view text);

}  // namespace freehold::content
