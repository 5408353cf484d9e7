#include <array>
#include <utility>

#include "host/content/text/date-parts.hpp"
#include "host/content/text/dates.hpp"

namespace freehold::content {
namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

constexpr std::array<std::pair<std::string_view, int>, 12> zones{{{"ut", 0},
                                                                  {"utc", 0},
                                                                  {"gmt", 0},
                                                                  {"z", 0},
                                                                  {"est", -5},
                                                                  {"edt", -4},
                                                                  {"cst", -6},
                                                                  {"cdt", -5},
                                                                  {"mst", -7},
                                                                  {"mdt", -6},
                                                                  {"pst", -8},
                                                                  {"pdt", -7}}};
constexpr std::size_t longest_word = 9;  // September

bool is_letter(char c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

// White space and comments, which may be nested.
void skip_gap(DateCursor &cursor) {
  int depth = 0;
  while (!cursor.at_end()) {
    const char c = cursor.rest.front();
    if (c == '(') ++depth;
    if (depth == 0 && c != ' ' && (c < '\t' || c > '\r')) return;
    if (c == ')' && depth > 0) --depth;
    cursor.rest.remove_prefix(1);
  }
}

// The letters here, in lower case; empty where there are none or too many.
std::string take_letters(DateCursor &cursor) {
  std::size_t count = 0;
  while (count < cursor.rest.size() && count <= longest_word && is_letter(cursor.rest[count])) ++count;
  if (count > longest_word) return {};
  std::string word;
  for (const char c : cursor.rest.substr(0, count)) word.push_back(static_cast<char>(c | 0x20));
  cursor.rest.remove_prefix(count);
  return word;
}

// 1…12, or 0.
int month_of(const std::string &word) {
  for (std::size_t index = 0; index < months.size(); ++index) {
    if (word == months[index] || word == months[index].substr(0, 3) || (word == "sept" && index == 8))
      return static_cast<int>(index) + 1;
  }
  return 0;
}

std::optional<int> take_year(DateCursor &cursor) {
  const std::size_t count = cursor.digits_here();
  if (count < 2 || count > 4) return std::nullopt;
  const int year = *cursor.digits(count);
  if (count == 2) return year < 50 ? 2000 + year : 1900 + year;
  return count == 3 ? 1900 + year : year;
}

// "[Tue,] 3 Mar 2026", "3-Mar-2026" too.
std::optional<std::int64_t> take_day(DateCursor &cursor) {
  skip_gap(cursor);
  if (!take_letters(cursor).empty()) {
    skip_gap(cursor);
    cursor.take(',');
    skip_gap(cursor);
  }
  const std::size_t count = cursor.digits_here();
  if (count < 1 || count > 2) return std::nullopt;
  const int day = *cursor.digits(count);
  const bool dashed = cursor.take('-');
  skip_gap(cursor);
  const int month = month_of(take_letters(cursor));
  if (dashed && !cursor.take('-')) return std::nullopt;
  skip_gap(cursor);
  const auto year = take_year(cursor);
  return year ? seconds_of_day(*year, month, day) : std::nullopt;
}

std::optional<int> take_one_or_two(DateCursor &cursor) {
  const std::size_t count = cursor.digits_here();
  return count == 1 || count == 2 ? cursor.digits(count) : std::nullopt;
}

bool take_time(DateCursor &cursor, Moment &moment) {
  const auto hour = take_one_or_two(cursor);
  if (!hour || !cursor.take(':')) return false;
  const auto minute = cursor.digits(2);
  std::optional<int> second = 0;
  const bool has_seconds = cursor.take(':');
  if (has_seconds) second = cursor.digits(2);
  if (!minute || !second) return false;
  const auto seconds = seconds_of_time(*hour, *minute, *second);
  if (!seconds) return false;
  moment.seconds += *seconds;
  moment.precision = has_seconds ? DatePrecision::second : DatePrecision::minute;
  return true;
}

void take_zone(DateCursor &cursor, Moment &moment) {
  // "-0000" says that the offset is not known.
  const bool unknown = cursor.rest.starts_with("-0000");
  if (const auto offset = take_offset(cursor)) {
    moment.seconds -= *offset;
    moment.has_offset = !unknown;
    return;
  }
  const std::string name = take_letters(cursor);
  for (const auto &[zone, hours] : zones) {
    if (zone != name) continue;
    moment.seconds -= std::int64_t{hours} * 3600;
    moment.has_offset = true;
  }
}

}  // namespace

std::optional<Moment> parse_mail_date(std::string_view text) {
  DateCursor cursor{text};
  const auto day = take_day(cursor);
  if (!day) return std::nullopt;
  Moment moment{*day, DatePrecision::day, false};
  skip_gap(cursor);
  if (cursor.at_end()) return moment;
  if (!take_time(cursor, moment)) return std::nullopt;
  skip_gap(cursor);
  take_zone(cursor, moment);
  skip_gap(cursor);
  if (!cursor.at_end()) return std::nullopt;
  return moment;
}

}  // namespace freehold::content
