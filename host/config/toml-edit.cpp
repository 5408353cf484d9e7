#include "host/config/toml-edit.hpp"

namespace freehold::config {

std::string toml_string(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\u00";
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    } else {
      out += c;
    }
  }
  return out + '"';
}

void set_value(std::string &text, std::string_view key, const std::string &value) {
  const std::string begin = "\n" + std::string(key) + " = ";
  const auto at = text.find(begin);
  if (at == text.npos) return;
  const auto from = at + begin.size();
  const auto line_end = text.find('\n', from);
  auto end = text.find('#', from);
  if (end == text.npos || end > line_end) end = line_end;
  while (end > from && text[end - 1] == ' ') --end;
  text.replace(from, end - from, value);
}

}  // namespace freehold::config
