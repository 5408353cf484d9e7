#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(UndisclosedAffiliation, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/undisclosed-affiliation");
  rule.fires_on({
      {"silent", item().text("See it").link({.url = "https://shop.example/desk?aff=1", .text = "See it", .kind = "affiliate"}), {"silent"}, 0, 1},
      {"denied", item().text("Not sponsored. See it").phrase("base/disclosure", "sponsored").phrase("base/disclosure-denied", "not sponsored")
           .link({.url = "https://shop.example/desk?aff=1", .text = "See it", .kind = "affiliate"}), {"silent"}, 0, 1},
  });
  rule.silent_on({
      {"said", item().text("Affiliate links. See it").phrase("base/disclosure", "affiliate links").link({.url = "https://shop.example/desk?aff=1", .text = "See it", .kind = "affiliate"}), 1, 1},
      {"none", item().text("Notes")},
  });
}

}  // namespace
