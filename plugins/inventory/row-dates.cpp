#include "plugins/inventory/row-dates.hpp"

namespace freehold::inventory {
namespace {

// The first two numbers of "27/03/2026"; nothing for other texts.
std::optional<std::pair<int, int>> leading_pair(std::string_view text) {
  int numbers[2] = {0, 0};
  std::size_t at = 0;
  for (int &number : numbers) {
    std::size_t digits = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++digits) number = number * 10 + (text[at] - '0');
    if (digits == 0 || digits > 2 || at >= text.size() || (text[at] != '/' && text[at] != '-')) return std::nullopt;
    ++at;
  }
  return std::pair(numbers[0], numbers[1]);
}

// Seconds of this century have ten digits, milliseconds thirteen.
std::string_view unit_of(std::int64_t number) {
  if (number >= 100000000 && number < 10000000000) return "seconds";
  return number >= 100000000000 && number < 10000000000000 ? "milliseconds" : std::string_view{};
}

}  // namespace

void Dates::look_through_list() {
  bool day_first = false;
  bool month_first = false;
  RowReader rows;
  host_.table(bytes_, [&](const sdk::Record &row) {
    const auto pair = leading_pair(rows.published_of(row).text());
    if (!pair) return true;
    day_first = day_first || pair->first > 12;
    month_first = month_first || pair->second > 12;
    return !(day_first && month_first);
  });
  if (day_first != month_first) hint_ += day_first ? " en-gb" : " en-us";
}

std::optional<std::string> Dates::read(const sdk::Value &value) {
  const sdk::Text text = value.text();
  if (text.empty()) return std::nullopt;
  std::int64_t number = value.integer().value_or(0);
  if (number == 0 && text.size() >= 9 && text.size() <= 13 && text.find_first_not_of("0123456789") == sdk::Text::npos) {
    for (const char c : text) number = number * 10 + (c - '0');
  }
  if (const std::string_view unit = unit_of(number); !unit.empty()) return host_.time(text, sdk::Text(unit));
  if (auto time = host_.time(text, sdk::Text(hint_))) return time;
  if (looked_ || !leading_pair(text)) return std::nullopt;
  looked_ = true;
  look_through_list();
  return host_.time(text, sdk::Text(hint_));
}

}  // namespace freehold::inventory
