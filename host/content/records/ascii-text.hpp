// Small things about text whose letters and white space are ASCII, as names and keywords of formats are.
#pragma once

#include <string>
#include <string_view>

namespace freehold::content {

// Without white space at both ends. What is left of nothing is empty, not absent.
std::string_view trimmed(std::string_view text);
std::string lower_case(std::string_view text);
bool equals_ignoring_case(std::string_view a, std::string_view b);

}  // namespace freehold::content
