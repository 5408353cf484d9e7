// From what a user types to whole fingerprints.
#pragma once

#include <string>
#include <vector>

#include "host/model/policy.hpp"
#include "host/support/result.hpp"

namespace freehold::app {

// Without a report every text has to be a whole fingerprint. With one it may be its beginning of at least four digits, and must be a finding of
// the report or one that is dismissed already. Sorted, unique. Problems: usage, unknown-finding, those of reading a report.
Result<std::vector<std::string>> found_findings(const std::vector<std::string> &texts, const std::string &report_path,
                                                const std::vector<model::Dismissal> &dismissed);

}  // namespace freehold::app
