#include "host/content/text/date-parts.hpp"

#include <chrono>

#include "host/content/text/dates.hpp"

namespace freehold::content {
namespace {

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

bool DateCursor::take(char c) {
  if (!rest.starts_with(c)) return false;
  rest.remove_prefix(1);
  return true;
}

bool DateCursor::take_word(std::string_view lower) {
  if (rest.size() < lower.size()) return false;
  for (std::size_t at = 0; at < lower.size(); ++at) {
    if ((rest[at] | 0x20) != lower[at]) return false;
  }
  rest.remove_prefix(lower.size());
  return true;
}

std::size_t DateCursor::digits_here() const {
  std::size_t count = 0;
  while (count < rest.size() && count < 10 && is_digit(rest[count])) ++count;
  return count;
}

std::optional<int> DateCursor::digits(std::size_t count) {
  if (digits_here() < count) return std::nullopt;
  int value = 0;
  for (std::size_t at = 0; at < count; ++at) value = value * 10 + (rest[at] - '0');
  rest.remove_prefix(count);
  return value;
}

void DateCursor::skip_spaces() {
  while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
}

std::optional<std::int64_t> seconds_of_day(int year, int month, int day) {
  if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return std::int64_t{std::chrono::sys_days(date).time_since_epoch().count()} * 86400;
}

std::optional<std::int64_t> seconds_of_time(int hour, int minute, int second) {
  if (hour < 0 || minute < 0 || second < 0 || hour > 24 || minute > 59 || second > 60) return std::nullopt;
  if (hour == 24 && (minute != 0 || second != 0)) return std::nullopt;
  if (second == 60) second = 59;
  return (std::int64_t{hour} * 60 + minute) * 60 + second;
}

std::optional<std::int64_t> take_offset(DateCursor &cursor) {
  DateCursor ahead = cursor;
  const bool west = ahead.take('-');
  if (!west && !ahead.take('+')) return std::nullopt;
  const auto hours = ahead.digits(2);
  if (!hours || *hours > 23) return std::nullopt;
  int minutes = 0;
  if (ahead.take(':') || ahead.digits_here() > 0) {
    const auto read = ahead.digits(2);
    if (!read || *read > 59) return std::nullopt;
    minutes = *read;
  }
  cursor = ahead;
  const std::int64_t seconds = (std::int64_t{*hours} * 60 + minutes) * 60;
  return west ? -seconds : seconds;
}

std::string_view trim_spaces(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace freehold::content
