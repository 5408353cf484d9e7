#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

fh_graph_facts shared(bool known, bool here) {
  fh_graph_facts of_item = facts();
  of_item.flags = (known ? 8u : 0u) | (here ? 16u : 0u);
  return of_item;
}

TEST(UnsharedPiece, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/unshared-piece");
  rule.fires_on({
      {"an article nobody points to", item().page_kind("article"), {"unseen"}, 0, 1, shared(true, false)},
      {"a case nobody points to", item().page_kind("case"), {"unseen"}, 0, 1, shared(true, false)},
  });
  rule.silent_on({
      {"one that a post leads to", item().page_kind("article"), 1, 1, shared(true, true)},
      {"posts lead nowhere, so nothing is known", item().page_kind("article"), 0, 0, shared(false, false)},
      {"a page that is no piece", item().page_kind("about"), 0, 0, shared(true, false)},
      {"a legal page", item().page_kind("legal"), 0, 0, shared(true, false)},
  });
}

}  // namespace
