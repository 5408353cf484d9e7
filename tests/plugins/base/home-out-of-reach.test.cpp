#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(HomeOutOfReach, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/home-out-of-reach");
  rule.fires_on({
      {"a post without a link", item().platform("sample").kind("post").text("Notes"), {"piece"}, 0, 1},
      {"a profile without a site", item().platform("sample").kind("profile").text("Mara"), {"profile"}, 0, 1},
  });
  rule.silent_on({
      {"a post that leads home", item().platform("sample").kind("post").text("Notes").link({.url = "https://mara.example/next", .text = "Next", .kind = "internal", .flags = FH_LINK_IN_TEXT | FH_LINK_OWNED}), 1, 1},
      {"a page", item().kind("page").text("Notes")},
      {"a short link that nobody resolved", item().platform("sample").kind("post").text("Notes").link({.url = "https://short.example/x", .kind = "shortener", .flags = FH_LINK_IN_TEXT | FH_LINK_UNRESOLVED})},
      {"a mail address", item().platform("sample").kind("post").text("Write").link({.url = "mailto:mara@lindqvist.example", .text = "Write", .kind = "mail"}), 1, 1},
  });
}

}  // namespace
