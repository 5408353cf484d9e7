// Numbers of views and the like as people and exports write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace freehold::inventory {

// "15,000", "1.2K", "3 400": whole and not below zero; nothing for shares and what is no number.
std::optional<std::int64_t> count_of(std::string_view written);

}  // namespace freehold::inventory
