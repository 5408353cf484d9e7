// Dates as people write them, in many languages: "Jan 5, 2024, 3:04:05 PM UTC", "3. Mai 2026", "27/03/2026 06:08", "2026年5月1日 14:30".
//
// Nothing is guessed: a text with words that belong to no date, without a day, or that can be read in two ways, is no date.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "host/content/text/date-words.hpp"
#include "host/content/text/zones.hpp"

namespace freehold::content {

// How 03/04/2026 is meant.
enum class DayOrder : std::uint8_t { unknown, day_first, month_first };

struct WrittenDate {
  std::int64_t seconds = 0;          // as the clock showed it; UTC where offset says so
  bool has_time = false;
  std::optional<std::int64_t> offset;  // seconds east of UTC, where the text says it
  std::string zone;                  // or the name of a zone it says
};

// language: primary subtag or empty. Linear; texts beyond 200 bytes are none.
std::optional<WrittenDate> parse_written_date(std::string_view text, const DateWords &words, const Zones &zones, std::string_view language, DayOrder order);

}  // namespace freehold::content
