#include "plugin-api/testing/corpus-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

Answer said_of(int pages, bool profile, const char *kind = "page") {
  CorpusTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/out-of-sight");
  for (int i = 0; i < pages; ++i) {
    ItemBuilder page = item(std::to_string(i)).kind(kind).text("Notes");
    if (profile) page.link({.url = "https://sample.example/mara", .kind = "profile", .platform = "sample", .flags = 0, .place = FH_PLACE_FOOTER});
    rule.add(page);
  }
  return rule.finish("site");
}

TEST(OutOfSight, FiresWhereNothingIsLinked) {
  const Answer answer = said_of(4, false);
  ASSERT_EQ(answer.findings.size(), 1u);
  EXPECT_EQ(answer.findings[0].args.at("n"), "4");
}

TEST(OutOfSight, StaysSilent) {
  EXPECT_TRUE(said_of(4, true).findings.empty()) << "a profile in the footer";
  EXPECT_TRUE(said_of(1, false).findings.empty()) << "one page says nothing";
  EXPECT_TRUE(said_of(9, false, "letter").findings.empty()) << "letters are met again by themselves";
}

}  // namespace
