#include "plugin-api/testing/corpus-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

ItemBuilder titled(const std::string &id, const std::string &list, const std::string &words) {
  return item(id).title(words).phrase("thought-leader/" + list, words);
}

std::vector<SaidFinding> said_of(int discover, std::vector<ItemBuilder> more = {}) {
  CorpusTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/stage-gap");
  for (int i = 0; i < discover; ++i) rule.add(titled("n" + std::to_string(i), "stage-discover", "what is"));
  for (ItemBuilder &one : more) rule.add(one);
  return rule.finish("site").findings;
}

TEST(StageGap, NamesTheStageThatNoPieceMeets) {
  const auto findings = said_of(9, {titled("t", "stage-trust", "case study")});
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].message, "talk");
  EXPECT_EQ(findings[0].args.at("discover"), "9");
  EXPECT_EQ(findings[0].args.at("trust"), "1");
}

TEST(StageGap, StaysSilent) {
  EXPECT_TRUE(said_of(9).empty()) << "nine pieces say nothing of a channel";
  EXPECT_TRUE(said_of(10, {item("c").page_kind("case"), item("s").page_kind("service")}).empty()) << "kinds of pages tell their stage";
  EXPECT_TRUE(said_of(0, {item("a").title("Notes"), item("b").title("More notes")}).empty()) << "stages that cannot be told";
}

}  // namespace
