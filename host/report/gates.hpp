// What the owner demands of a run: checked once the report is made, so that every format and the exit code tell the same.
#pragma once

#include "host/model/policy.hpp"
#include "host/report/report.hpp"

namespace freehold::report {

// Fills policy.checks; where a demand is not met, adds exit code 1 with the reasons, behind the codes that are there. A score that has too few
// answers meets no demand. Requires: every other exit code was added.
void check_gates(const model::RunGate &gate, Report &report);

}  // namespace freehold::report
