// Lower case of the scripts that have it, without a locale: Latin, Greek and Cyrillic. For comparing names, not for display.
#pragma once

#include <string>
#include <string_view>

namespace freehold::website {

// Takes any bytes; what is no letter of these scripts, or no UTF-8, stays as it is. Linear.
std::string lower_case(std::string_view text);

}  // namespace freehold::website
