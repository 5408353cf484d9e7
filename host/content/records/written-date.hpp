// A date as feeds and mail write it.
#pragma once

#include <string>
#include <string_view>

namespace freehold::content {

// As ISO 8601, in UTC, as precise as it was: "2026", "2026-03", "2026-03-01", "2026-03-01T14:05:06Z"; as written where it cannot be read.
std::string iso_or_as_written(std::string_view text);

}  // namespace freehold::content
