#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

std::string many(const std::string &word, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += word;
  return out;
}

TEST(ProofMissing, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/proof-missing");
  rule.fires_on({
      {"claims", item().text("Quality comes first."), {"nothing-shown"}, 0, 1},
  });
  rule.silent_on({
      {"a case with steps", item().text(many("word ", 70) + "case study, step 1, because").phrase("base/proof", "case study").phrase("base/usable-step", "step 1").phrase("base/usable-step", "because"), 1, 1},
      {"two proofs", item().text(many("word ", 70) + "case study, certified").phrase("base/proof", "case study").phrase("base/proof", "certified"), 1, 1},
      {"a contact page is not told", item().page_kind("contact").text("Write."), 0, 1},
  });
}

}  // namespace
