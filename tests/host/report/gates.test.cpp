#include "host/report/gates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace freehold::report {
namespace {

Report report_of() {
  Report report;
  for (const char *dimension : {"ownership", "funnel", "dependence"}) {
    Score score;
    score.dimension = dimension;
    score.enough = true;
    score.value = 500'000;
    score.coverage = 800'000;
    report.dimensions.push_back(score);
  }
  report.dimensions[1].enough = false;
  FindingGroup group;
  group.rule = "base/one";
  group.severity = "medium";
  group.count = 3;
  report.findings = {group};
  report.exit_codes = {{0, "complete"}};
  return report;
}

std::string checked(const model::RunGate &gate) {
  Report report = report_of();
  check_gates(gate, report);
  std::string text;
  for (const GateCheck &check : report.policy.checks) text += check.gate + (check.passed ? "+ " : "- ");
  EXPECT_EQ(report.exit_codes.size(), 1u);
  return text + std::to_string(report.exit_codes.front().code);
}

TEST(Gates, AreMetOrGiveExitCodeOne) {
  EXPECT_EQ(checked({}), "0") << "without demands findings never fail a run";
  EXPECT_EQ(checked({.ownership_at_least_ppm = 500'000}), "ownership_at_least+ 0");
  EXPECT_EQ(checked({.ownership_at_least_ppm = 500'001}), "ownership_at_least- 1");
  EXPECT_EQ(checked({.dependence_at_most_ppm = 500'000}), "dependence_at_most+ 0");
  EXPECT_EQ(checked({.dependence_at_most_ppm = 499'999}), "dependence_at_most- 1");
  EXPECT_EQ(checked({.funnel_at_least_ppm = 0}), "funnel_at_least- 1") << "too few answers meet no demand";
  EXPECT_EQ(checked({.coverage_at_least_ppm = 800'000}), "coverage_at_least+ 0");
  EXPECT_EQ(checked({.coverage_at_least_ppm = 800'001}), "coverage_at_least- 1");
  EXPECT_EQ(checked({.severity = "high"}), "severity+ 0");
  EXPECT_EQ(checked({.severity = "medium"}), "severity- 1");
  EXPECT_EQ(checked({.severity = "note"}), "severity- 1");
  EXPECT_EQ(checked({.ownership_at_least_ppm = 1, .severity = "low"}), "ownership_at_least+ severity- 1");
}

TEST(Gates, StandBehindWhatIsMissing) {
  Report report = report_of();
  report.exit_codes = {{4, "a source was not read"}};
  check_gates({.severity = "low"}, report);
  ASSERT_EQ(report.exit_codes.size(), 2u);
  EXPECT_EQ(report.exit_codes[1].code, 1);
  EXPECT_THAT(report.exit_codes[1].reason, testing::HasSubstr("base/one"));
}

}  // namespace
}  // namespace freehold::report
