#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(ThirdPartyMoney, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/third-party-money");
  rule.fires_on({
      {"an affiliate link", item().text("See it").link({.url = "https://shop.example/desk?aff=1", .text = "See it", .kind = "affiliate"}), {"affiliate"}, 1, 1},
      {"an advertisement in a script", item().text("Notes").link({.url = "https://ads.example/x.js", .kind = "ad", .flags = FH_LINK_EMBED, .place = FH_PLACE_ASIDE}), {"advertising"}, 1, 1},
      {"tips", item().text("Tip").link({.url = "https://tips.example/m", .kind = "donation"}), {"fans"}, 1, 1},
      {"paid", item().flags(FH_ITEM_PAID), {"paid"}, 1, 1},
      {"words", item().text("Contains affiliate links.").phrase("base/disclosure", "affiliate links"), {"disclosed"}, 1, 1},
  });
  rule.silent_on({
      {"text", item().text("Notes"), 0, 1},
      {"tips in the footer", item().text("Notes").link({.url = "https://tips.example/m", .kind = "donation", .flags = 0, .place = FH_PLACE_FOOTER}), 0, 1},
      {"an expert who names a partner", item().text("Coaching and training. We get a small commission.").phrase("base/expertise", "coaching").phrase("base/expertise", "training").phrase("base/disclosure", "small commission").link({.url = "mailto:mara@lindqvist.example", .text = "Write", .kind = "mail"}), 0, 1},
  });
}

}  // namespace
