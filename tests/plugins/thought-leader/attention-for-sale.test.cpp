#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(AttentionForSale, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/attention-for-sale");
  rule.fires_on({
      {"affiliate links", item().text("See it").link({.url = "https://shop.example/desk?aff=1", .text = "See it", .kind = "affiliate"}), {"crowd"}, 0, 2},
      {"a page of links with tips", item().text("Links").link({.url = "https://sample.example/mara", .text = "Videos", .kind = "profile", .platform = "sample"}).link({.url = "https://other.example/mara", .text = "Photos", .kind = "profile", .platform = "other"}).link({.url = "https://tips.example/m", .kind = "donation"}), {"crowd"}, 0, 3},
  });
  rule.silent_on({
      {"an expert", item().text("Coaching and consulting. Book a talk").phrase("base/expertise", "coaching").phrase("base/expertise", "consulting").link({.url = "https://calendar.example/mara", .text = "Book a talk", .kind = "booking"}), 2, 2},
      {"no evidence", item().text("Notes")},
      {"an enquiry form says nothing without words", item().text("Write").form({.kind = "contact", .fields = {{.role = "email"}}})},
      {"an enquiry form below two words of expertise", item().text("Coaching and consulting").phrase("base/expertise", "coaching").phrase("base/expertise", "consulting").form({.kind = "contact", .fields = {{.role = "email"}}}), 3, 3},
      {"the stronger side outweighs", item().text("Coaching and consulting. Our picks, best deals").phrase("base/expertise", "coaching").phrase("base/expertise", "consulting").phrase("base/shopping-guide", "our picks").phrase("base/shopping-guide", "best deals").form({.kind = "contact", .fields = {{.role = "email"}}}), 4, 4},
      {"a legal page", item().page_kind("legal").text("x").link({.url = "https://shop.example/desk?aff=1", .text = "See it", .kind = "affiliate"})},
  });
}

}  // namespace
