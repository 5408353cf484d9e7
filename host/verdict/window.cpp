#include "host/verdict/window.hpp"

#include <array>

namespace freehold::verdict {
namespace {

// Reads exactly `digits` digits off the front of text.
std::optional<std::int64_t> take_number(std::string_view &text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  std::int64_t number = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    number = number * 10 + (text[i] - '0');
  }
  text.remove_prefix(digits);
  return number;
}

// "-05": the two digits after a dash; empty where there are none.
std::optional<std::int64_t> take_part(std::string_view &text) {
  if (!text.starts_with('-')) return std::nullopt;
  text.remove_prefix(1);
  return take_number(text, 2);
}

std::int64_t days_in(std::int64_t year, std::int64_t month) {
  constexpr std::array<std::int64_t, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

// Of the proleptic Gregorian calendar; years begin in March, so that the leap day is the last.
std::int64_t day_number(std::int64_t year, std::int64_t month, std::int64_t day) {
  year -= month <= 2 ? 1 : 0;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146'097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719'468;
}

std::string padded(std::int64_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

std::optional<std::int64_t> last_day_of(std::string_view date) {
  const auto year = take_number(date, 4);
  if (!year) return std::nullopt;
  if (date.empty()) return day_number(*year, 12, 31);
  const auto month = take_part(date);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  if (date.empty()) return day_number(*year, *month, days_in(*year, *month));
  const auto day = take_part(date);
  if (!day || *day < 1 || *day > days_in(*year, *month)) return std::nullopt;
  if (!date.empty() && date.front() != 'T' && date.front() != ' ' && date.front() != 't') return std::nullopt;
  return day_number(*year, *month, *day);
}

std::string iso_date(std::int64_t day) {
  day += 719'468;
  const std::int64_t era = (day >= 0 ? day : day - 146'096) / 146'097;
  const std::int64_t day_of_era = day - era * 146'097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted = (5 * day_of_year + 2) / 153;
  const std::int64_t month = shifted + (shifted < 10 ? 3 : -9);
  const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return padded(year, 4) + '-' + padded(month, 2) + '-' + padded(day_of_year - (153 * shifted + 2) / 5 + 1, 2);
}

}  // namespace freehold::verdict
