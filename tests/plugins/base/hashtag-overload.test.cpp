#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(HashtagOverload, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/hashtag-overload");
  rule.fires_on({
      {"seven", item().platform("linkedin").text("Notes #a1 #b1 #c1 #d1 #e1 #f1 #g1"), {"many"}, 1, 1},
  });
  rule.silent_on({
      {"two", item().platform("linkedin").text("Notes #work #team"), 0, 1},
      {"a page", item().text("#a #b #c #d #e #f #g")},
      {"a disclosure beside two", item().platform("x").text("Notes #ad #work #team").phrase("base/disclosure", "#ad"), 0, 1},
      {"a platform without a norm", item().platform("sample").text("#a #b #c #d #e #f #g #h")},
      {"none", item().platform("x").text("Notes")},
      {"an address and a character reference", item().platform("x").text("https://a.example/#one &#39; C# ## #")},
  });
}

}  // namespace
