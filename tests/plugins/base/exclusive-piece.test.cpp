#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(ExclusivePiece, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/exclusive-piece");
  rule.fires_on({
      {"a video", item().platform("sample").kind("video").text("A talk."), {"only-here"}, 0, 1},
      {"an episode", item().platform("sample").kind("episode"), {"only-here"}, 0, 1},
  });
  rule.silent_on({
      {"a video with its page at home", item().platform("sample").kind("video").text("A talk.").link({.url = "https://mara.example/next", .text = "Next", .kind = "internal", .flags = FH_LINK_IN_TEXT | FH_LINK_OWNED}), 1, 1},
      {"a short note", item().platform("sample").kind("post").text("A note.")},
      {"a profile", item().platform("sample").kind("profile")},
      {"a page", item().kind("page")},
      {"a syndicated piece", item().platform("sample").kind("article").pair("canonical", "https://mara.example/a"), 1, 1},
  });
}

}  // namespace
