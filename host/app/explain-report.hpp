// How something in a report came about, in words and sums.
#pragma once

#include <string>

#include "host/report/report.hpp"
#include "host/support/result.hpp"

namespace freehold::app {

// plugin/rule in lower case.
bool is_rule_id(const std::string &what);

// what: a dimension, archetype, a question, a fingerprint, a rule or an item's id. The text is not escaped.
Result<std::string> explain_in_report(const report::Report &report, const std::string &what);

}  // namespace freehold::app
