#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(SaleOnRentedGround, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/sale-on-rented-ground");
  rule.fires_on({
      {"a book on a marketplace", item().text("Buy").link({.url = "https://market.example/book", .text = "Buy", .kind = "marketplace"}), {"rented"}, 0, 1},
      {"other people's products", item().text("See it").link({.url = "https://shop.example/desk?aff=1", .text = "See it", .kind = "affiliate"}), {"others"}, 0, 1},
  });
  rule.silent_on({
      {"booked by calendar", item().text("Book a talk").link({.url = "https://calendar.example/mara", .text = "Book a talk", .kind = "booking"}), 1, 1},
      {"nothing sold", item().text("Notes")},
      {"an order form", item().text("Order").form({.kind = "order", .fields = {{.role = "email"}}}), 1, 1},
      {"an offer in words with a mail address", item().text("Coaching and consulting. Write").phrase("base/expertise", "coaching").phrase("base/expertise", "consulting").link({.url = "mailto:mara@lindqvist.example", .text = "Write", .kind = "mail"}), 1, 1},
  });
}

}  // namespace
