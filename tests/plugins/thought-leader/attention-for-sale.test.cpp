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
  ItemBuilder everywhere = item().text("Notes");
  for (const char *platform : {"sample", "other", "third"}) everywhere.link({.url = std::string("https://") + platform + ".example/mara", .kind = "profile", .platform = platform, .flags = 0, .place = FH_PLACE_FOOTER});
  ItemBuilder streamer = everywhere;
  ItemBuilder live = item().text("Notes");
  for (const char *platform : {"twitch", "other", "third"}) live.link({.url = std::string("https://") + platform + ".example/mara", .kind = "profile", .platform = platform, .flags = 0, .place = FH_PLACE_FOOTER});
  rule.fires_on({{"profiles where people watch live", live, {"crowd"}, 0, 1}});
  rule.fires_on({{"profiles in the footer beside a word of the trade", streamer.title("Streamer").phrase("base/creator", "streamer"), {"crowd"}, 0, 3}});
  rule.silent_on({
      {"profiles in the footer, as nearly everybody has", everywhere},
      {"a shop has words of shopping guides", item().text("Best deals, coupon").link({.url = "https://mara-lindqvist.example/cart", .kind = "internal", .flags = FH_LINK_OWNED, .place = FH_PLACE_HEADER}).phrase("base/shopping-guide", "best deals").phrase("base/shopping-guide", "coupon")},
      {"a club that streams its matches", item().text("Streamer. Our club, tournament, league table").phrase("base/creator", "streamer").phrase("thought-leader/other-trade", "our club").phrase("thought-leader/other-trade", "tournament").phrase("thought-leader/other-trade", "league table")},
      {"an expert", item().text("Coaching and consulting. Book a talk").phrase("base/expertise", "coaching").phrase("base/expertise", "consulting").link({.url = "https://calendar.example/mara", .text = "Book a talk", .kind = "booking"}), 2, 2},
      {"no evidence", item().text("Notes")},
      {"an enquiry form says nothing without words", item().text("Write").form({.kind = "contact", .fields = {{.role = "email"}}})},
      {"an enquiry form below two words of expertise", item().text("Coaching and consulting").phrase("base/expertise", "coaching").phrase("base/expertise", "consulting").form({.kind = "contact", .fields = {{.role = "email"}}}), 3, 3},
      {"the stronger side outweighs", item().text("Coaching and consulting. Our picks, best deals").phrase("base/expertise", "coaching").phrase("base/expertise", "consulting").phrase("base/shopping-guide", "our picks").phrase("base/shopping-guide", "best deals").form({.kind = "contact", .fields = {{.role = "email"}}}), 4, 4},
      {"a legal page", item().page_kind("legal").text("x").link({.url = "https://shop.example/desk?aff=1", .text = "See it", .kind = "affiliate"})},
  });
}

}  // namespace
