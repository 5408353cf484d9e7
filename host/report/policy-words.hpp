// How the owner's own rules are told in one line.
#pragma once

#include <string>

#include "host/report/report.hpp"

namespace freehold::report {

// "2 settings changed, 3 rules off, 12 answers left out by place, 1 finding dismissed, 1 dismissal expired"; empty: the rule sets as they are.
std::string own_rules_text(const Policy &policy);

// Why a rule was not judged, by RuleOff::by: "turned off by you", …
std::string off_text(const std::string &by);

}  // namespace freehold::report
