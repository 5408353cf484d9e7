#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(KeywordToMessage, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/keyword-to-message");
  rule.fires_on({
      {"a keyword", item().platform("sample").text("DM the word PLAN").phrase("base/keyword-reply", "dm the word"), {"inbox-only"}, 0, 1},
  });
  rule.silent_on({
      {"a link beside it", item().platform("sample").text("DM the word PLAN").phrase("base/keyword-reply", "dm the word").link({.url = "https://mara.example/next", .text = "Next", .kind = "internal", .flags = FH_LINK_IN_TEXT | FH_LINK_OWNED}), 1, 1},
      {"a page", item().text("DM the word PLAN").phrase("base/keyword-reply", "dm the word")},
  });
}

}  // namespace
