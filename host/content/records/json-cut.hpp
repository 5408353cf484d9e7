// Where a JSON value ends, found without parsing it: strings are passed over, brackets counted by sort. What lies inside is judged by the parser.
#pragma once

#include <cstddef>
#include <string_view>

namespace freehold::content {

struct JsonEnd {
  std::size_t end = 0;              // behind the value; where it broke off if there is a problem
  const char *problem = nullptr;    // static storage
};

// Requires: at < text.size(), no white space there. Linear; memory: a bit for each bracket that is open.
JsonEnd json_value_end(std::string_view text, std::size_t at);

inline bool is_json_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Where a script leads to its data, "window.x = [" or "callback({" or ")]}',": the place of the [ or {; 0 where nothing of that kind stands there.
std::size_t json_prefix(std::string_view text);

}  // namespace freehold::content
