#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(AudienceUnnamed, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/audience-unnamed");
  rule.fires_on({
      {"a welcome", item().text("Welcome. The rooms are painted."), {"piece"}, 0, 1},
      {"a front page", item().page_kind("home").text("Welcome."), {"front-door"}, 0, 1},
  });
  rule.silent_on({
      {"a buyer", item().text("For founders who decide alone.").phrase("base/buyer", "for founders"), 1, 1},
      {"a buyer in the title", item().title("For founders").text("Welcome.").phrase("base/buyer", "for founders"), 1, 1},
      {"a page without text", item(), 0, 1},
  });
}

}  // namespace
