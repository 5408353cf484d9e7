#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(RecommendationReliance, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/recommendation-reliance");
  rule.fires_on({
      {"most of it", item().metric("views", 1000).metric("views.recommended", 800), {"recommended"}, 1, 1},
  });
  rule.silent_on({
      {"half", item().metric("views", 10).metric("views.recommended", 5), 0, 1},
      {"nobody says", item().metric("views", 10)},
      {"no views", item().metric("views", 0).metric("views.recommended", 0)},
      {"numbers that cannot be", item().metric("views", 5).metric("views.recommended", 9)},
  });
}

}  // namespace
