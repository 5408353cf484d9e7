#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(ClientVoiceMissing, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/client-voice-missing");
  rule.fires_on({
      {"an offer", item().page_kind("service").text("Coaching and consulting.").phrase("base/expertise", "coaching").phrase("base/expertise", "consulting"), {"unheard"}, 0, 1},
  });
  rule.silent_on({
      {"a voice", item().page_kind("service").text("Coaching and consulting. What clients say").phrase("base/expertise", "coaching").phrase("base/expertise", "consulting").phrase("base/forward", "what clients say"), 1, 1},
      {"an article", item().page_kind("article").text("Coaching and consulting.").phrase("base/expertise", "coaching").phrase("base/expertise", "consulting")},
  });
}

}  // namespace
