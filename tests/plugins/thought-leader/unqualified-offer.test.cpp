#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

ItemBuilder offer(const std::string &more = "") {
  return item().page_kind("service").text("Coaching and consulting. " + more).phrase("base/expertise", "coaching").phrase("base/expertise", "consulting");
}

TEST(UnqualifiedOffer, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/unqualified-offer");
  const FieldSpec field{.role = "message"};
  rule.fires_on({
      {"an offer to anyone", offer(), {"anyone"}, 0, 1},
      {"a form that asks where to answer", offer().form({.kind = "contact", .fields = {{.role = "email"}, {.role = "name"}, field}}), {"anyone"}, 0, 1},
      {"a list sign-up", offer().form({.kind = "signup", .fields = {field, field, field, field}}), {"anyone"}, 0, 1},
  });
  rule.silent_on({
      {"a named buyer", offer("For founders.").phrase("base/buyer", "for founders"), 1, 1},
      {"a condition", offer("By application.").phrase("thought-leader/entry-condition", "by application"), 1, 1},
      {"a price", offer("Six sessions, € 1,800."), 1, 1},
      {"an application", offer().form({.kind = "contact", .fields = {{.role = "email"}, field, field, field}}), 1, 1},
      {"an article", item().page_kind("article").text("Coaching and consulting.").phrase("base/expertise", "coaching").phrase("base/expertise", "consulting")},
      {"one word of an offer", item().page_kind("home").text("Coaching.").phrase("base/expertise", "coaching")},
  });
}

}  // namespace
