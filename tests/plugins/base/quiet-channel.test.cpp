#include "plugin-api/testing/corpus-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

Answer said_of(const std::vector<std::string> &dates) {
  CorpusTester rule(freehold::tests::plugin_under_test("base"), "base/quiet-channel");
  int number = 0;
  for (const std::string &date : dates) rule.add(item(std::to_string(number++)).published(date));
  return rule.finish("letters");
}

TEST(QuietChannel, FiresOnAPause) {
  const Answer answer = said_of({"2026-01-05", "2026-02-05", "2026-03-05", "2026-08-05", "2026-09-05", "2026-10-05"});
  ASSERT_EQ(answer.findings.size(), 1u);
  EXPECT_EQ(answer.findings[0].message, "pause");
  EXPECT_EQ(answer.findings[0].args.at("months"), "4");
  EXPECT_EQ(answer.findings[0].args.at("from"), "2026-03");
  EXPECT_EQ(answer.findings[0].args.at("to"), "2026-08");
}

TEST(QuietChannel, StaysSilent) {
  const std::vector<std::vector<std::string>> cases = {
      {"2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05", "2026-05-05", "2026-06-05"},  // steady
      {"2026-01-05", "2026-09-05"},                                                          // too few to tell
      {"2025-11-05", "2025-12-05", "2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05"},  // over the end of a year
      {"soon", "", "20", "2026", "x026-01", "2026-1-1"},                                     // no dates
  };
  for (const auto &dates : cases) EXPECT_TRUE(said_of(dates).findings.empty()) << dates.front();
}

}  // namespace
