// The window: which published dates count. Days are counted from 1970-01-01, without a clock or a time zone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace freehold::verdict {

// The last day an ISO 8601 date may mean: "2026-05-03T10:00Z" that day, "2026-05" 31 May, "2026" 31 December. Empty:
// not a date.
std::optional<std::int64_t> last_day_of(std::string_view date);

// "2026-05-03". Requires: a day of the years 0 to 9999.
std::string iso_date(std::int64_t day);

}  // namespace freehold::verdict
