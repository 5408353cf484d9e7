#include "host/content/records/ascii-text.hpp"

#include <algorithm>

#include "host/content/html/scan.hpp"

namespace freehold::content {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && scan::is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && scan::is_space(text.back())) text.remove_suffix(1);
  return text.data() == nullptr ? std::string_view("") : text;
}

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), scan::lower);
  return out;
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return scan::lower(x) == scan::lower(y); });
}

}  // namespace freehold::content
