// Dates as a user writes them: in freehold.toml and on the command line.
#pragma once

#include <string_view>

namespace freehold::config {

// 2026-11-20; no such day as 2026-13-40.
bool is_date(std::string_view text);

}  // namespace freehold::config
