#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(SponsorAppealMissing, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("influencer"), "influencer/sponsor-appeal-missing");
  rule.fires_on({
      {"a front page", item().page_kind("home").text("Three streams a week."), {"unseen"}, 0, 1},
  });
  rule.silent_on({
      {"a media kit", item().page_kind("home").text("The media kit").phrase("influencer/sponsor-appeal", "media kit"), 1, 1},
      {"a link to it", item().page_kind("about").link({.url = "https://mara.example/media-kit.pdf", .kind = "internal"}), 1, 1},
      {"an article", item().page_kind("article").text("A game.")},
  });
}

}  // namespace
