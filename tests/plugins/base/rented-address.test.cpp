#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(RentedAddress, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/rented-address");
  rule.fires_on({
      {"a lent host", item().address("free-host").url("https://mara.host.example/"), {"lent"}, 0, 1},
      {"a letter that a platform sends", item().kind("letter").platform("sample").address("rented"), {"rented"}, 0, 1},
      {"a platform", item().address("rented").url("https://sample.example/mara"), {"rented"}, 0, 1},
  });
  rule.silent_on({
      {"an own domain", item().address("own"), 1, 1},
      {"a letter to the author's own list", item().kind("letter"), 1, 1},
      {"nobody said where", item()},
      {"a legal page is answered, not told", item().address("free-host").page_kind("legal"), 0, 1},
  });
}

}  // namespace
