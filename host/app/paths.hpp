// Where this program lies, and so its worker.
#pragma once

#include <string>

namespace freehold::app {

// Absolute path of the running executable; empty where the system does not tell.
std::string executable_path();

// ISO date of today in UTC; SOURCE_DATE_EPOCH, if set, stands in for the clock.
std::string today();

inline constexpr const char *kVersion = "1.0.0";

}  // namespace freehold::app
