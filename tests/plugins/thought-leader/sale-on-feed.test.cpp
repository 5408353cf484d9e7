#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(SaleOnFeed, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/sale-on-feed");
  rule.fires_on({
      {"a checkout", item().platform("sample").kind("post").text("Pay").link({.url = "https://pay.example/x", .kind = "checkout"}), {"link"}, 0, 1},
      {"pressure", item().platform("sample").kind("post").text("Buy now, only today").phrase("base/own-sale", "buy now").phrase("base/urgency", "only today"), {"words"}, 0, 1},
  });
  rule.silent_on({
      {"a note", item().platform("sample").kind("post").text("Notes"), 1, 1},
      {"a page", item().kind("page").text("Pay").link({.url = "https://pay.example/x", .kind = "checkout"})},
  });
}

}  // namespace
