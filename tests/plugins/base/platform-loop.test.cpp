#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(PlatformLoop, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/platform-loop");
  rule.fires_on({
      {"profiles only", item().text("Videos").link({.url = "https://sample.example/mara", .text = "Videos", .kind = "profile", .platform = "sample"}), {"rented"}, 1, 1},
      {"a marketplace only", item().text("Buy").link({.url = "https://market.example/book", .text = "Buy", .kind = "marketplace"}), {"elsewhere"}, 1, 1},
  });
  rule.silent_on({
      {"a way of one's own beside it", item().text("Videos Next").link({.url = "https://sample.example/mara", .text = "Videos", .kind = "profile", .platform = "sample"}).link({.url = "https://mara.example/next", .text = "Next", .kind = "internal", .flags = FH_LINK_IN_TEXT | FH_LINK_OWNED}), 0, 1},
      {"a mail address beside it", item().text("Videos").link({.url = "https://sample.example/mara", .text = "Videos", .kind = "profile", .platform = "sample"}).link({.url = "mailto:mara@lindqvist.example", .text = "Write", .kind = "mail"}), 0, 1},
      {"a citation", item().text("As the standard says").link({.url = "https://standards.example/cold", .text = "the standard", .kind = "external"})},
      {"no step at all", item().text("Notes")},
      {"a short link", item().text("x").link({.url = "https://short.example/x", .kind = "shortener", .flags = FH_LINK_IN_TEXT | FH_LINK_UNRESOLVED})},
      {"a share button", item().text("x").link({.url = "https://sample.example/share", .kind = "share", .platform = "sample"})},
      {"a profile in the footer", item().text("x").link({.url = "https://sample.example/m", .kind = "profile", .flags = 0, .place = FH_PLACE_FOOTER})},
  });
}

}  // namespace
