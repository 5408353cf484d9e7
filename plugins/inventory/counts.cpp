#include "plugins/inventory/counts.hpp"

namespace freehold::inventory {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<std::int64_t> count_of(std::string_view written) {
  while (!written.empty() && written.front() == ' ') written.remove_prefix(1);
  while (!written.empty() && written.back() == ' ') written.remove_suffix(1);
  if (written.empty() || written.size() > 24 || !is_digit(written.front())) return std::nullopt;
  std::int64_t factor = 1;
  const char last = written.back();
  if (last == 'k' || last == 'K') factor = 1000;
  if (last == 'm' || last == 'M') factor = 1000000;
  if (factor > 1) written.remove_suffix(1);
  std::int64_t number = 0;
  std::size_t since_mark = 0;
  bool marked = false;
  std::int64_t scale = factor;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (is_digit(written[i])) {
      number = number * 10 + (written[i] - '0');
      ++since_mark;
      if (marked && factor > 1) scale /= 10;
      if (scale == 0 || number > INT64_MAX / 100000000) return std::nullopt;
      continue;
    }
    // "15,000" and "15.000" are thousands; "1.2K" has a fraction.
    const bool group = written[i] == ',' || written[i] == '.' || written[i] == ' ' || written[i] == '\'';
    if (!group || (marked && (since_mark != 3 || factor > 1))) return std::nullopt;
    marked = true;
    since_mark = 0;
  }
  if (marked && factor == 1 && since_mark != 3) return std::nullopt;
  return number * (factor > 1 && marked ? scale : factor);
}

}  // namespace freehold::inventory
