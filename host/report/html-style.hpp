// The style sheet html/report.css as the build embedded it, and its hash for the content security policy.
#pragma once

#include <string_view>

namespace freehold::report {

std::string_view style_sheet();
// "sha256-…" in base64.
std::string_view style_hash();

}  // namespace freehold::report
