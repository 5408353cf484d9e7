#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(NextStepMissing, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/next-step-missing");
  rule.fires_on({
      {"text alone", item().text("Notes."), {"end"}, 0, 1},
      {"more to read", item().text("Notes. Next").link({.url = "https://mara.example/next", .text = "Next", .kind = "internal", .flags = FH_LINK_IN_TEXT | FH_LINK_OWNED}), {"reading-only"}, 0, 1},
      {"a call in words without a way", item().text("Get in touch!").call({.kind = "owned_route", .text = "Get in touch!"}), {"end"}, 0, 1},
      {"an invitation to reply to a post", item().kind("post").text("Just hit reply.").phrase("base/letter-reply", "hit reply"), {"end"}, 0, 1},
      {"profiles", item().text("Videos").link({.url = "https://sample.example/mara", .text = "Videos", .kind = "profile", .platform = "sample"}), {"end"}, 0, 1},
  });
  rule.silent_on({
      {"a link that a call names", item().text("Next").link({.url = "https://mara.example/next", .text = "Next", .kind = "internal", .flags = FH_LINK_IN_TEXT | FH_LINK_OWNED}).call({.kind = "owned_route", .text = "Next", .link = 0}), 1, 1},
      {"a letter that invites to reply", item().kind("letter").text("Just hit reply.").phrase("base/letter-reply", "hit reply"), 1, 1},
      {"a list", item().text("Letters").form({.kind = "signup", .fields = {{.role = "email", .type = "email"}}}), 1, 1},
      {"a mail address", item().text("Write").link({.url = "mailto:mara@lindqvist.example", .text = "Write", .kind = "mail"}), 1, 1},
      {"a checkout", item().text("Pay").link({.url = "https://pay.example/x", .text = "Pay", .kind = "checkout"}), 1, 1},
      {"an error page is not told", item().page_kind("error").text("Lost."), 0, 1},
  });
}

}  // namespace
