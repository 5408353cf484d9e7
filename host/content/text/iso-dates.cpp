#include <chrono>

#include "host/content/text/date-parts.hpp"
#include "host/content/text/dates.hpp"

namespace freehold::content {
namespace {

// Day `day` (1: Monday) of an ISO week.
std::optional<std::int64_t> seconds_of_week(int year, int week, int day) {
  const auto january_4 = seconds_of_day(year, 1, 4);
  if (!january_4 || week < 1 || week > 53 || day < 1 || day > 7) return std::nullopt;
  const std::chrono::sys_days anchor{std::chrono::days(*january_4 / 86400)};
  const std::chrono::sys_days monday =
      anchor - (std::chrono::weekday(anchor) - std::chrono::Monday) + std::chrono::weeks(week - 1);
  // A week belongs to the year its Thursday lies in.
  if (std::chrono::year_month_day(monday + std::chrono::days(3)).year() != std::chrono::year(year)) return std::nullopt;
  return std::int64_t{(monday + std::chrono::days(day - 1)).time_since_epoch().count()} * 86400;
}

std::optional<std::int64_t> seconds_of_ordinal(int year, int day) {
  const auto begin = seconds_of_day(year, 1, 1);
  const bool leap = std::chrono::year(year).is_leap();
  if (!begin || day < 1 || day > (leap ? 366 : 365)) return std::nullopt;
  return *begin + std::int64_t{day - 1} * 86400;
}

// A Moment of `seconds`, where they are.
std::optional<Moment> moment(std::optional<std::int64_t> seconds, DatePrecision precision) {
  if (!seconds) return std::nullopt;
  return Moment{*seconds, precision, false};
}

std::optional<Moment> take_week(DateCursor &cursor, int year) {
  const auto week = cursor.digits(2);
  if (!week) return std::nullopt;
  const bool has_day = cursor.take('-') || cursor.digits_here() > 0;
  if (!has_day) return moment(seconds_of_week(year, *week, 1), DatePrecision::week);
  const auto day = cursor.digits(1);
  return day ? moment(seconds_of_week(year, *week, *day), DatePrecision::day) : std::nullopt;
}

std::optional<Moment> take_day(DateCursor &cursor, int year, bool extended) {
  if (cursor.digits_here() == 3) return moment(seconds_of_ordinal(year, *cursor.digits(3)), DatePrecision::day);
  const auto month = cursor.digits(2);
  if (!month) return std::nullopt;
  if (extended && !cursor.take('-')) return moment(seconds_of_day(year, *month, 1), DatePrecision::month);
  const auto day = cursor.digits(2);
  return day ? moment(seconds_of_day(year, *month, *day), DatePrecision::day) : std::nullopt;
}

std::optional<Moment> take_date(DateCursor &cursor) {
  const auto year = cursor.digits(4);
  if (!year) return std::nullopt;
  if (cursor.at_end()) return moment(seconds_of_day(*year, 1, 1), DatePrecision::year);
  const bool extended = cursor.take('-');
  if (cursor.take('W') || cursor.take('w')) return take_week(cursor, *year);
  return take_day(cursor, *year, extended);
}

bool skip_fraction(DateCursor &cursor) {
  if (!cursor.take('.') && !cursor.take(',')) return true;
  if (cursor.digits_here() == 0) return false;
  while (cursor.digits(1)) {
  }
  return true;
}

// Adds the time of day.
bool take_time(DateCursor &cursor, Moment &moment) {
  const auto hour = cursor.digits(2);
  std::optional<int> minute = 0;
  std::optional<int> second = 0;
  moment.precision = DatePrecision::minute;
  const bool extended = cursor.take(':');
  if (extended || cursor.digits_here() > 0) minute = cursor.digits(2);
  if (minute && (extended ? cursor.take(':') : cursor.digits_here() > 0)) {
    second = cursor.digits(2);
    moment.precision = DatePrecision::second;
    if (!second || !skip_fraction(cursor)) return false;
  }
  if (!hour || !minute || !second) return false;
  const auto seconds = seconds_of_time(*hour, *minute, *second);
  if (!seconds) return false;
  moment.seconds += *seconds;
  return true;
}

void take_zone(DateCursor &cursor, Moment &moment) {
  if (const auto offset = take_offset(cursor)) {
    moment.seconds -= *offset;
    moment.has_offset = true;
  } else {
    moment.has_offset = cursor.take_word("utc") || cursor.take_word("gmt") || cursor.take_word("z");
  }
}

}  // namespace

std::optional<Moment> parse_iso_date(std::string_view text) {
  DateCursor cursor{trim_spaces(text)};
  auto moment = take_date(cursor);
  if (!moment || cursor.at_end()) return moment;
  if (moment->precision != DatePrecision::day) return std::nullopt;
  if (!cursor.take('T') && !cursor.take('t') && !cursor.take(' ')) return std::nullopt;
  if (!take_time(cursor, *moment)) return std::nullopt;
  if (cursor.at_end()) return moment;
  cursor.take(' ');
  take_zone(cursor, *moment);
  if (!cursor.at_end()) return std::nullopt;
  return moment;
}

std::optional<Moment> parse_date(std::string_view text) {
  if (auto moment = parse_iso_date(text)) return moment;
  return parse_mail_date(text);
}

std::optional<std::string> format_utc(std::int64_t seconds) {
  constexpr std::int64_t first = -12212553600;  // 1583-01-01
  constexpr std::int64_t last = 253402300799;   // 9999-12-31T23:59:59
  if (seconds < first || seconds > last) return std::nullopt;
  const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(moment - day);
  std::string out = "0000-00-00T00:00:00Z";
  const auto put = [&out](std::size_t at, std::size_t width, long value) {
    for (std::size_t index = width; index-- > 0; value /= 10) out[at + index] = static_cast<char>('0' + value % 10);
  };
  put(0, 4, static_cast<int>(date.year()));
  put(5, 2, static_cast<long>(static_cast<unsigned>(date.month())));
  put(8, 2, static_cast<long>(static_cast<unsigned>(date.day())));
  put(11, 2, time.hours().count());
  put(14, 2, time.minutes().count());
  put(17, 2, time.seconds().count());
  return out;
}

}  // namespace freehold::content
