#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

fh_graph_facts hole(std::uint32_t size, std::int32_t capture = -1) {
  fh_graph_facts known = facts();
  known.flags = size > 0 ? 1 : 0;
  known.hole_size = size;
  known.steps_to_capture = capture;
  return known;
}

TEST(RabbitHole, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/rabbit-hole");
  rule.fires_on({
      {"inside", item(), {"inside"}, 1, 1, hole(3)},
  });
  rule.silent_on({
      {"outside", item(), 0, 1, hole(0)},
  });
}

}  // namespace
