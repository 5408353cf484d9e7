// Whether two reports were judged under the same rules.
#pragma once

#include <string>
#include <vector>

#include "host/report/report.hpp"

namespace freehold::history {

// What differs, a sentence each; empty: nothing that could move a score, the archetype or a finding.
std::vector<std::string> what_differs(const report::Report &before, const report::Report &after);

}  // namespace freehold::history
