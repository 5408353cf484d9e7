#include "plugin-api/testing/corpus-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

Answer said_of(int selling, int helping, const std::string &kind) {
  CorpusTester rule(freehold::tests::plugin_under_test("base"), "base/promotion-heavy");
  for (int i = 0; i < selling; ++i) rule.add(item("s" + std::to_string(i)).kind(kind).published("2026-03-01").text("Buy now").phrase("base/own-sale", "buy now"));
  for (int i = 0; i < helping; ++i) rule.add(item("h" + std::to_string(i)).kind(kind).published("2026-02-01").text("Notes"));
  return rule.finish("letters");
}

TEST(PromotionHeavy, FiresWhereMostOfItSells) {
  const Answer answer = said_of(6, 3, "post");
  ASSERT_EQ(answer.findings.size(), 1u);
  EXPECT_EQ(answer.findings[0].message, "half");
  EXPECT_EQ(answer.num, 6u);
  EXPECT_EQ(answer.den, 9u);
}

TEST(PromotionHeavy, StaysSilent) {
  EXPECT_TRUE(said_of(4, 6, "letter").findings.empty()) << "less than half";
  EXPECT_FALSE(said_of(3, 0, "post").measured) << "too few";
  EXPECT_FALSE(said_of(9, 0, "page").measured) << "pages are there to sell";
}

}  // namespace
