// Reports that were kept: what `report`, `explain`, `compare` and `dismiss` start from.
#pragma once

#include <string>

#include "host/report/report.hpp"
#include "host/support/result.hpp"

namespace freehold::app {

// Of a report.json, "-": of standard input. Problems: those of read_whole() and report::read_report().
Result<report::Report> read_report_file(const std::string &path);

}  // namespace freehold::app
