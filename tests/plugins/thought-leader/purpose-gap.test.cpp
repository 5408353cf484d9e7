#include "plugin-api/testing/corpus-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

ItemBuilder helping(const std::string &id) {
  return item(id).text("Make sure, because it helps.").phrase("base/usable-step", "make sure").phrase("base/usable-step", "because");
}

std::vector<SaidFinding> said_of(int pieces, std::vector<ItemBuilder> more = {}) {
  CorpusTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/purpose-gap");
  for (int i = 0; i < pieces; ++i) rule.add(helping("n" + std::to_string(i)));
  for (ItemBuilder &one : more) rule.add(one);
  return rule.finish("letters").findings;
}

TEST(PurposeGap, NamesWhatNoPieceServes) {
  const auto findings = said_of(10);
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].message, "credibility");
  EXPECT_EQ(findings[1].message, "personality");
  EXPECT_EQ(findings[0].args.at("n"), "10");
  EXPECT_EQ(findings[0].args.at("help"), "10");
}

TEST(PurposeGap, StaysSilent) {
  EXPECT_TRUE(said_of(9).empty()) << "nine pieces say nothing of a channel";
  EXPECT_TRUE(said_of(10, {item("case").page_kind("case").text("A case."), item("about").page_kind("about").text("About.")}).empty()) << "one of each is enough";
}

}  // namespace
