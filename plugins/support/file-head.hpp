// The name and first bytes of a file, for a reader that asks whether it is its own.
#pragma once

#include <string>
#include <string_view>

namespace freehold::support {

// In capitals or not. Requires: ending is in small letters.
inline bool ends_with(std::string_view path, std::string_view ending) {
  if (path.size() < ending.size()) return false;
  const std::string_view tail = path.substr(path.size() - ending.size());
  for (std::size_t i = 0; i < ending.size(); ++i) {
    const char c = tail[i] >= 'A' && tail[i] <= 'Z' ? static_cast<char>(tail[i] | 0x20) : tail[i];
    if (c != ending[i]) return false;
  }
  return true;
}

// UTF-16 with its zeros taken out is good enough for a look.
inline std::string plain(std::string_view head) {
  std::string out;
  for (const char c : head) {
    if (c != '\0') out += c;
  }
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
    if (out.compare(0, mark.size(), mark) == 0) out.erase(0, mark.size());
  }
  return out;
}

}  // namespace freehold::support
