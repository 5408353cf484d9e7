#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(HiddenDestination, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/hidden-destination");
  rule.fires_on({
      {"a short link", item().link({.url = "https://short.example/x", .kind = "shortener", .flags = FH_LINK_IN_TEXT | FH_LINK_UNRESOLVED}), {"short"}},
  });
  rule.silent_on({
      {"a plain link", item().link({.url = "https://a.example/x"})},
  });
}

}  // namespace
