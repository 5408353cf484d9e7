#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(BorrowedAudience, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("influencer"), "influencer/borrowed-audience");
  rule.fires_on({
      {"followers only", item().text("Videos").link({.url = "https://sample.example/mara", .text = "Videos", .kind = "profile", .platform = "sample"}), {"followers-only"}, 0, 1},
  });
  rule.silent_on({
      {"a mail address beside", item().text("Videos").link({.url = "https://sample.example/mara", .text = "Videos", .kind = "profile", .platform = "sample"}).link({.url = "mailto:mara@lindqvist.example", .text = "Write", .kind = "mail"}), 1, 1},
      {"a list in the footer", item().text("Videos").link({.url = "https://sample.example/mara", .text = "Videos", .kind = "profile", .platform = "sample"}).form({.kind = "signup", .fields = {{.role = "email"}}, .flags = 0, .place = FH_PLACE_FOOTER}), 1, 1},
      {"asks nobody to follow", item().text("Notes")},
  });
}

}  // namespace
