#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(LongSignUp, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/long-sign-up");
  rule.fires_on({
      {"five fields", item().form({.kind = "signup", .fields = {{.role = "name"}, {.role = "name"}, {.role = "name"}, {.role = "name"}, {.role = "email", .type = "email"}}}), {"fields"}, 0, 1},
  });
  rule.silent_on({
      {"three fields", item().form({.kind = "signup", .fields = {{.role = "name"}, {.role = "name"}, {.role = "email", .type = "email"}}}), 1, 1},
      {"an enquiry", item().form({.kind = "contact", .fields = {{.role = "name"}, {.role = "name"}, {.role = "name"}, {.role = "name"}, {.role = "name"}, {.role = "name"}, {.role = "email", .type = "email"}}})},
      {"consent and button", item().form({.kind = "signup", .fields = {{.role = "email"}, {.type = "checkbox"}, {.type = "submit"}, {.role = "consent"}, {.role = "x", .flags = 2}}}), 1, 1},
  });
}

}  // namespace
