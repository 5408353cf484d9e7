#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "word ";
  return text;
}

TEST(InfluenceUnshown, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/influence-unshown");
  rule.fires_on({
      {"an introduction by itself", item().page_kind("about").text(words(60)), {"unshown"}, 0, 1},
      {"a profile", item().kind("profile").text(words(60)), {"unshown"}, 0, 1},
  });
  rule.silent_on({
      {"an invitation", item().page_kind("about").text("Invited to speak").phrase("thought-leader/influence-sign", "invited to"), 1, 1},
      {"a link to what others say", item().page_kind("about").text(words(60)).link({.url = "https://reviews.example/mara", .kind = "review"}), 1, 1},
      {"a short introduction has no room", item().page_kind("about").text(words(20))},
      {"an article", item().page_kind("article").text(words(60))},
  });
}

}  // namespace
