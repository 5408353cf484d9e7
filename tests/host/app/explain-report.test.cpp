#include "host/app/explain-report.hpp"

#include <gmock/gmock.h>

#include <limits>

namespace freehold::app {
namespace {

report::Report small() {
  report::Report report;
  report.dimensions = {{"funnel", true, 250000, 250000, 100000, 400000, 800000, 12, 3, "", {{"site", 1, 250000, 0, 0, 0}}, {}}};
  report.questions = {{"F3", "A next step?", "funnel", 10, 1, 4, 4, 0, 250000, 0, 0, 0, {{"base/next-step-missing", "No next step", 10, 1, 4, 4, 0, 250000}}}};
  report.findings.emplace_back();
  report.findings[0].rule = "base/next-step-missing";
  report.findings[0].text = "I did not find a next step.";
  report.findings[0].next_step = "Add one.";
  report.findings[0].spots.emplace_back();
  report.findings[0].spots[0].fingerprint = "F-12345678";
  report.findings[0].spots[0].text = "I did not find a next step.";
  return report;
}

TEST(ExplainReport, KnowsDimensionsQuestionsRulesAndFindings) {
  const struct {
    const char *what;
    const char *says;
  } cases[] = {{"funnel", "25.0"}, {"F3", "1 of 4"}, {"base/next-step-missing", "Add one."}, {"F-12345678", "freehold dismiss F-12345678"}, {"archetype", "pieces of evidence"}};
  for (const auto &c : cases) {
    const auto explained = explain_in_report(small(), c.what);
    ASSERT_TRUE(explained) << c.what;
    EXPECT_THAT(*explained, testing::HasSubstr(c.says)) << c.what;
  }
}

TEST(ExplainReport, TakesWhateverNumbersAReportHolds) {
  report::Report report = small();
  for (const auto n : {std::numeric_limits<report::Ppm>::max(), std::numeric_limits<report::Ppm>::min()}) {
    report.verdict.share = report.dimensions[0].low = n;
    EXPECT_TRUE(explain_in_report(report, "archetype"));
    EXPECT_THAT(*explain_in_report(report, "funnel"), testing::HasSubstr("922337203685477.6"));
  }
}

TEST(ExplainReport, SaysWhatItCouldHaveBeenAsked) {
  const auto explained = explain_in_report(small(), "nothing of the kind");
  ASSERT_FALSE(explained);
  EXPECT_EQ(explained.problem().code, "unknown-subject");
  EXPECT_THAT(explained.problem().next_step, testing::HasSubstr("F-"));
}

TEST(ExplainReport, TellsRulesFromOtherWords) {
  EXPECT_TRUE(is_rule_id("base/dead-end"));
  for (const char *other : {"funnel", "F-12345678", "site:page.html", "base/", "/dead-end", "Site/Page"}) EXPECT_FALSE(is_rule_id(other)) << other;
}

}  // namespace
}  // namespace freehold::app
