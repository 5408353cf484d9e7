#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "word ";
  return text;
}

ItemBuilder home(const std::string &text) { return item().page_kind("home").text(text); }

TEST(LateInvitation, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/late-invitation");
  rule.fires_on({
      {"a link after a minute", home(words(300) + "Write to me").link({.url = "mailto:mara@lindqvist.example", .text = "Write to me", .kind = "mail"}), {"late"}, 0, 1},
      {"an address after a minute", home(words(300) + "mara@lindqvist.example"), {"late"}, 0, 1},
      {"a landing page", item().page_kind("landing").text(words(300) + "+46 8 1234 5678"), {"late"}, 0, 1},
  });
  rule.silent_on({
      {"a link at the beginning", home("Write to me " + words(300)).link({.url = "mailto:mara@lindqvist.example", .text = "Write to me", .kind = "mail"}), 1, 1},
      {"late in the text and in the menu", home(words(300) + "mara@lindqvist.example").link({.url = "tel:+46812345678", .kind = "phone", .flags = 0, .place = FH_PLACE_HEADER}), 1, 1},
      {"a form beside the text", home(words(300)).form({.kind = "signup", .fields = {{.role = "email", .type = "email"}}, .flags = 0}), 1, 1},
      {"none at all: another rule's matter", home(words(300))},
      {"an article", item().page_kind("article").text(words(300) + "mara@lindqvist.example")},
  });
}

}  // namespace
