#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(CaptureMissing, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/capture-missing");
  rule.fires_on({
      {"only text", item().text("All about me."), {"nowhere"}, 0, 1},
      {"a mail address in the footer", item().text("All about me.").link({.url = "mailto:mara@lindqvist.example", .kind = "mail", .flags = 0, .place = FH_PLACE_FOOTER}), {"menu-only"}, 0, 1},
      {"a mail address nobody has", item().text("Write").link({.url = "mailto:name@example.com", .kind = "mail"}), {"placeholder"}, 0, 1},
      {"a form that a template left", item().text("Write").form({.kind = "contact", .fields = {{.role = "email"}}, .action = "https://forms.example/f/YOUR_FORM_ID"}), {"placeholder"}, 0, 1},
      {"a search form", item().text("Find").form({.kind = "search", .fields = {{.role = "search"}}}), {"nowhere"}, 0, 1},
      {"a message box without a way to answer", item().text("Say hello").form({.kind = "contact", .fields = {{.role = "message"}}}), {"nowhere"}, 0, 1},
      {"profiles only", item().text("Follow").link({.url = "https://sample.example/mara", .text = "Videos", .kind = "profile", .platform = "sample"}), {"nowhere"}, 0, 1},
  });
  rule.silent_on({
      {"a mail address", item().text("Write").link({.url = "mailto:mara@lindqvist.example", .text = "Write", .kind = "mail"}), 1, 1},
      {"a list", item().text("Stay in touch.").form({.kind = "signup", .fields = {{.role = "email", .type = "email"}}}), 1, 1},
      {"a booking page", item().text("Talk").link({.url = "https://calendar.example/mara", .text = "Book a talk", .kind = "booking"}), 1, 1},
      {"an order form that asks for a mail address", item().text("Order").form({.kind = "order", .fields = {{.role = "email"}}}), 1, 1},
      {"a mail address in words", item().text("Write to mara@lindqvist.example."), 1, 1},
      {"a phone number in words", item().text("Call +49 30 1234567 8."), 1, 1},
      {"a letter: its reader is on the list", item().kind("letter").text("All about me.")},
      {"a legal page", item().page_kind("legal").text("Terms")},
  });
}

// Text that only looks like an address.
TEST(CaptureMissing, TakesNoHandleForAnAddress) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/capture-missing");
  for (const char *text : {"Follow @mara", "a@b", "x@y.", "@", "5 @ 3.50", "mail me @ home", "+", "+1 2", "1 + 1 = 2"}) {
    EXPECT_EQ(rule.judge(item().text(text)).num, 0u) << text;
  }
}

}  // namespace
