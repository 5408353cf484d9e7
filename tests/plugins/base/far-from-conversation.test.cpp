#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

fh_graph_facts reached(std::int32_t capture, std::int32_t conversation, std::int32_t menu = -1) {
  fh_graph_facts known = facts();
  known.steps_to_capture = capture;
  known.steps_to_conversation = conversation;
  known.menu_steps_to_capture = menu;
  known.menu_steps_to_conversation = menu;
  return known;
}

TEST(FarFromConversation, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/far-from-conversation");
  rule.fires_on({
      {"no way", item(), {"out-of-reach"}, 0, 1, reached(-1, -1)},
      {"a number that calls nobody", item().link({.url = "tel:*#06#", .kind = "phone"}), {"out-of-reach"}, 0, 1, reached(0, 0)},
      {"a mail address", item().link({.url = "mailto:mara@lindqvist.example", .kind = "mail"}), {"out-of-reach"}, 0, 1, reached(0, -1)},
      {"a map of half a continent", item().link({.url = "https://maps.example/maps/@54.5,15.2,4z", .kind = "map"}), {"out-of-reach"}, 0, 1, reached(-1, 0)},
      {"three steps", item(), {"far"}, 0, 1, reached(0, 3)},
      {"by the menu", item(), {"menu-only"}, 0, 1, reached(-1, -1, 1)},
  });
  rule.silent_on({
      {"here", item().link({.url = "tel:+49301234567", .kind = "phone"}), 1, 1, reached(0, 0)},
      {"a mail address for bookings", item().link({.url = "mailto:bookings@lindqvist.example", .kind = "mail"}), 1, 1, reached(0, -1)},
      {"a place on a map", item().link({.url = "https://maps.example/maps/place/Mara/@54.5,15.2,17z", .kind = "map"}), 1, 1, reached(-1, 0)},
      {"two steps", item(), 1, 1, reached(1, 2)},
      {"words that invite to book", item().call({.kind = "booking", .text = "Book me"}), 1, 1, reached(-1, -1)},
      {"a legal page is not told", item().page_kind("legal"), 0, 1, reached(-1, -1)},
  });
}

}  // namespace
