// What the two date notations have in common: reading digits, and checked parts to seconds.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace freehold::content {

// The rest of a text that is being read. A failed take leaves it as it was.
struct DateCursor {
  std::string_view rest;

  bool at_end() const { return rest.empty(); }
  bool take(char c);
  // The text in any case of its letters.
  bool take_word(std::string_view lower);
  // Exactly `count` digits (at most 9).
  std::optional<int> digits(std::size_t count);
  // How many digits stand here (counted up to 10).
  std::size_t digits_here() const;
  void skip_spaces();
};

// Seconds of the first moment of a day; nothing where there is no such day or its year is not accepted.
std::optional<std::int64_t> seconds_of_day(int year, int month, int day);

// Seconds since midnight. "24:00:00" is the end of the day, second 60 counts as 59.
std::optional<std::int64_t> seconds_of_time(int hour, int minute, int second);

// "+hh", "+hhmm" or "+hh:mm" in seconds east of UTC; nothing where the text does not stand so.
std::optional<std::int64_t> take_offset(DateCursor &cursor);

std::string_view trim_spaces(std::string_view text);

}  // namespace freehold::content
