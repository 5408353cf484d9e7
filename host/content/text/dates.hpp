// Dates as machines write them, to seconds since 1970-01-01T00:00:00Z. No clock, no locale, no time zone database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace freehold::content {

enum class DatePrecision : std::uint8_t { year, month, week, day, minute, second };

struct Moment {
  std::int64_t seconds = 0;  // UTC; fractions of a second are cut off
  DatePrecision precision = DatePrecision::second;
  bool has_offset = false;  // the text named its distance from UTC; otherwise it was read as UTC
  friend bool operator==(const Moment &, const Moment &) = default;
};

// The years that are accepted: 1583 (the first whole Gregorian one) to 9999.
inline constexpr int first_year = 1583;
inline constexpr int last_year = 9999;

// ISO 8601, RFC 3339 and HTML <time datetime>: "2026", "2026-03", "2026-03-01", "20260301", "2026-W09", "2026-W09-7",
// "2026-060", "2026060"; each day with "T" or " " and "14", "14:05", "14:05:06", "14:05:06.789", "1405", "140506",
// maybe a space, and "Z", "UTC", "GMT", "+02", "+0200", "+02:00". "24:00" ends a day; a leap second ":60" counts as
// ":59". White space around is ignored; anything else refuses the whole. Parts that are not named are their first
// moment.
std::optional<Moment> parse_iso_date(std::string_view text);

// Mail and feeds, RFC 5322 and RFC 822: "Tue, 03 Mar 2026 14:05:06 +0100"; without weekday, seconds, time or zone too;
// years of two digits are 1950 to 2049; comments in brackets are ignored, the weekday is not checked. Zones UT, UTC,
// GMT, Z, EST … PDT; another name is no known offset.
std::optional<Moment> parse_mail_date(std::string_view text);

// ISO first, then mail.
std::optional<Moment> parse_date(std::string_view text);

// "2026-03-01T14:05:06Z"; nothing outside the accepted years.
std::optional<std::string> format_utc(std::int64_t seconds);

}  // namespace freehold::content
