#include "plugin-api/testing/corpus-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

Answer said_of(int first, int second) {
  CorpusTester rule(freehold::tests::plugin_under_test("influencer"), "influencer/single-outlet");
  for (int i = 0; i < first; ++i) rule.add(item("a" + std::to_string(i)).platform("sample"));
  for (int i = 0; i < second; ++i) rule.add(item("b" + std::to_string(i)).platform("other"));
  return rule.finish("all");
}

TEST(SingleOutlet, FiresWhereOnePlatformHoldsNearlyAll) {
  EXPECT_EQ(said_of(6, 0).findings.at(0).message, "only");
  const Answer most = said_of(8, 1);
  ASSERT_EQ(most.findings.size(), 1u);
  EXPECT_EQ(most.findings[0].message, "most");
  EXPECT_EQ(most.findings[0].args.at("percent"), "88");
}

TEST(SingleOutlet, StaysSilent) {
  EXPECT_TRUE(said_of(3, 3).findings.empty());
  EXPECT_FALSE(said_of(2, 0).measured) << "too few";
}

}  // namespace
