#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(UrgencyPressure, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/urgency-pressure");
  rule.fires_on({
      {"pressed", item().text("Coaching. Act now.").phrase("base/expertise", "coaching").phrase("base/urgency", "act now"), {"pressed"}, 0, 1},
  });
  rule.silent_on({
      {"calm", item().text("Coaching.").phrase("base/expertise", "coaching"), 1, 1},
      {"a garden chair", item().text("Act now.").phrase("base/urgency", "act now")},
  });
}

}  // namespace
