// UTF-8 as the host demands it of everything that comes from a worker.
#pragma once

#include <cstddef>
#include <string_view>

namespace freehold {

// Well-formed UTF-8 (no surrogates, no overlong forms, at most U+10FFFF) without a NUL.
bool is_clean_utf8(std::string_view text);

// The largest cut <= size that does not split a character. Requires: text is well-formed.
std::size_t utf8_floor(std::string_view text, std::size_t size);

// Columns it takes on a terminal: 2 for East Asian wide characters, 0 for combining marks. Requires: text is well-formed.
std::size_t display_width(std::string_view text);

}  // namespace freehold
