#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(EngagementBait, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/engagement-bait");
  rule.fires_on({
      {"a tag", item().text("Tag a friend who needs this.").phrase("base/call-engagement-bait", "tag a friend"), {"asks"}, 1, 1},
      {"in the title", item().title("Like if you agree").phrase("base/call-engagement-bait", "like if you"), {"asks"}, 1, 1},
      {"exempt words in another line do not help", item().text("Tag a friend now.\nAny recommendations?").phrase("base/call-engagement-bait", "tag a friend").phrase("base/bait-exempt", "any recommendations"), {"asks"}, 1, 1},
      {"a plea to follow", item().text("Please subscribe!").phrase("base/call-follow-plea", "please subscribe"), {"asks"}, 1, 1},
  });
  rule.silent_on({
      {"text", item().text("Notes."), 0, 1},
      {"a lead by keyword", item().text("Comment 'GUIDE' and I'll send you the list.").phrase("base/call-engagement-bait", "comment '").phrase("base/keyword-reply", "and i'll send you"), 0, 1},
      {"a call for help", item().text("Lost dog. Share with your friends.").phrase("base/call-engagement-bait", "share with your friends").phrase("base/bait-exempt", "lost dog"), 0, 1},
  });
}

}  // namespace
