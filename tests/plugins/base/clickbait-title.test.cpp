#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

std::uint64_t strength(const std::string &title) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/clickbait-title");
  return rule.judge(item().kind("post").title(title)).num;
}

TEST(ClickbaitTitle, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/clickbait-title");
  rule.fires_on({
      {"what happened next", item().kind("post").title("You won't believe what happened next when she opened this one box").phrase("base/clickbait", "what happened next"), {"hides"}, strength("You won't believe what happened next when she opened this one box"), 1000},
  });
  rule.silent_on({
      {"no title", item().text("Notes")},
      {"the name of a page", item().kind("page").title("What to expect from the first session"), 0, 1},
      {"two words", item().title("About me"), 0, 1},
      {"a report", item().kind("post").title("Parliament passes budget for regional rail after two days of debate"), strength("Parliament passes budget for regional rail after two days of debate"), 1000},
  });
}

// What a title is made of never breaks the model.
TEST(ClickbaitTitle, TakesAnyBytes) {
  for (const std::string &title : {std::string(5000, 'x'), std::string("\xE2\x80"), std::string("\xE2 \xC3"), std::string(300, '\''), std::string("a \xFF b \xC3"),
                                   std::string("0,0,0, ... it\xE2\x80\x99s"), std::string(" \xE2\x80\x99 \xE2\x80\x9C a b c")}) {
    EXPECT_LE(strength(title), 1000u) << title.substr(0, 40);
  }
}

}  // namespace
