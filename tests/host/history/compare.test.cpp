#include "host/history/compare.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace freehold::history {
namespace {

using report::Report;
using testing::ElementsAre;

report::Item item(const std::string &id, const std::vector<std::string> &fingerprints) {
  report::Item out;
  out.id = id;
  out.counted = true;
  report::ItemRule rule;
  for (const std::string &print : fingerprints) rule.findings.push_back({print, "m", "text", 1, {}});
  out.rules.emplace_back("base/one", rule);
  return out;
}

Report run() {
  Report report;
  report.head.today = "2026-11-01";
  report.policy.digest = "d";
  report.provenance.version = "1.0";
  report.provenance.plugins = {{"base", "1.0", "", ""}};
  report.verdict.archetype = "mixed";
  report.dimensions.push_back({"funnel", true, 500'000, 500'000, 400'000, 600'000});
  report::FindingGroup group;
  group.rule = "base/one";
  group.message = "m";
  group.title = "One";
  report.findings = {group};
  report.items = report::ItemList({item("a", {"F-1", "F-2"}), item("b", {"F-3", "F-3"})});
  return report;
}

TEST(Compare, TellsFindingsAndPiecesApartByTheirNames) {
  const Report before = run();
  Report after = run();
  after.items = report::ItemList({item("a", {"F-1"}), item("c", {"F-3", "F-4"})});
  const Comparison found = compare(before, after);
  EXPECT_TRUE(found.differs.empty());
  ASSERT_EQ(found.findings.size(), 1u);
  EXPECT_EQ(std::tuple(found.findings[0].fresh, found.findings[0].gone, found.findings[0].kept), std::tuple(1u, 2u, 2u));
  EXPECT_THAT(found.findings[0].fresh_shown, ElementsAre("F-4"));
  EXPECT_THAT(found.findings[0].gone_shown, ElementsAre("F-2", "F-3"));
  EXPECT_EQ(std::tuple(found.items.fresh, found.items.gone, found.items.kept), std::tuple(1u, 1u, 1u));
  EXPECT_THAT(found.items.fresh_shown, ElementsAre("c"));
}

TEST(Compare, CountsOnlyWhatSpoke) {
  Report before = run();
  Report after = run();
  std::vector<report::Item> items{before.items[0], before.items[1]};
  items[0].counted = false;
  before.items = report::ItemList(std::move(items));
  after.policy.dismissals = {{"F-3", "r", "", "", false, 2}, {"F-1", "r", "", "", true, 1}};
  const Comparison found = compare(before, after);
  EXPECT_EQ(std::tuple(found.findings[0].fresh, found.findings[0].gone, found.findings[0].kept), std::tuple(2u, 2u, 0u));
  after.findings.clear();
  EXPECT_EQ(compare(before, after).findings[0].gone, 2u);
}

TEST(Compare, SaysWhatMissingDataAloneCouldExplain) {
  const struct {
    Ppm value, low, high;
    bool enough, unknown;
  } cases[] = {{550'000, 450'000, 650'000, true, true},   {500'000, 400'000, 600'000, true, false}, {700'000, 450'000, 800'000, true, false},
               {550'000, 540'000, 560'000, true, false}, {550'000, 0, 1'000'000, false, false}};
  for (const auto &c : cases) {
    Report after = run();
    after.dimensions[0] = {"funnel", c.enough, c.value, c.value, c.low, c.high};
    const ScoreChange change = compare(run(), after).scores.at(0);
    EXPECT_EQ(change.within_unknown, c.unknown) << c.value << ' ' << c.low;
    EXPECT_EQ(change.after.has_value(), c.enough);
  }
}

TEST(Compare, LeavesScoresOutWhereTheRulesDiffer) {
  Report after = run();
  after.policy.digest = "e";
  after.policy.changes = {{"weight", "base/one", "10", "20"}};
  after.policy.off = {{"base/two", "user"}};
  after.head.declared_strategy = "influencer";
  after.provenance.plugins[0].version = "1.1";
  const Comparison found = compare(run(), after);
  EXPECT_THAT(found.differs, ElementsAre("declared strategy: none before and influencer after", "your weight of base/one: as the rule sets say before and 20 after",
                                         "rule base/two: judged before and off after", "plugin base: 1.0 before and 1.1 after"));
  EXPECT_TRUE(found.scores.empty() && !found.archetype && found.findings.empty());
  EXPECT_EQ(found.items.kept, 2u);
  Report quiet = run();
  quiet.policy.digest = "e";
  EXPECT_EQ(compare(run(), quiet).differs.size(), 1u) << "what differs is always said";
}

}  // namespace
}  // namespace freehold::history
