// Character references (&amp; &#8217; &#x2019;) as the HTML standard reads them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace freehold::content {

struct Reference {
  std::size_t length = 0;  // bytes of source it takes, the ampersand included; 0: this is no reference
  char32_t first = 0;
  char32_t second = 0;  // 0: only one code point
};

// Reads the reference at the start of `text`. Requires: text starts with '&'.
// In attributes, names without a semicolon that run on into letters or '=' are plain text.
[[nodiscard]] Reference read_reference(std::string_view text, bool in_attribute);

// Writes a code point as UTF-8; `out` must have room for 4 bytes. Returns the end of what was written.
char *write_utf8(char32_t code_point, char *out);

}  // namespace freehold::content
