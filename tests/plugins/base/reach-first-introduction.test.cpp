#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(ReachFirstIntroduction, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/reach-first-introduction");
  rule.fires_on({
      {"reach", item().kind("profile").text("Content creator, 200k followers").phrase("base/reach-introduction", "content creator"), {"by-reach"}, 1, 1},
  });
  rule.silent_on({
      {"use first", item().kind("profile").text("I help parents. 200k followers").phrase("base/reach-introduction", "k followers").phrase("base/buyer", "i help"), 0, 1},
      {"an article", item().page_kind("article").text("A content creator").phrase("base/reach-introduction", "content creator")},
  });
}

}  // namespace
