// Reads report.json back, so that a kept report can be drawn again in any format with the same bytes.
#pragma once

#include <string_view>

#include "host/report/report.hpp"
#include "host/support/result.hpp"

namespace freehold::report {

// The file may come from anyone: nothing in it is trusted but its shape. Unknown members are passed over; a missing one, or one of another kind,
// is a problem.
//   report-not-json         not JSON, or nested too deep; where.line and column say where
//   report-foreign          JSON, but not a freehold report
//   report-other-version    written under another schema
//   report-incomplete       a member is missing or of another kind; the sentence says which: fixes[2].gain.before
Result<Report> read_report(std::string_view json, std::string_view path);

}  // namespace freehold::report
