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

fh_graph_facts leading_on() {
  fh_graph_facts known = facts();
  known.flags = 32;
  return known;
}

TEST(DeadEnd, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/dead-end");
  rule.fires_on({
      {"nothing", item(), {"lonely"}, 0, 1},
  });
  rule.silent_on({
      {"a contact", item(), 1, 1, reached(0, -1)},
      {"a page that was not read", item(), 1, 1, leading_on()},
      {"a legal page", item().page_kind("legal")},
  });
}

}  // namespace
