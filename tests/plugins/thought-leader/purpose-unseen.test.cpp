#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

// One line that reads as prose.
std::string prose(const std::string &more = "") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "word ";
  return text + more;
}

TEST(PurposeUnseen, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/purpose-unseen");
  rule.fires_on({
      {"news", item().text(prose()), {"none"}, 0, 3},
  });
  rule.silent_on({
      {"one word of proof is no purpose, and no fault", item().text(prose("certified")).phrase("base/proof", "certified"), 0, 3},
      {"three figures are no fault", item().text(prose("1.4 kWh in 2018, 0.6 now")), 0, 3},
      {"two proofs", item().text(prose("certified, an award")).phrase("base/proof", "certified").phrase("base/proof", "award"), 1, 3},
      {"a case", item().page_kind("case").text(prose()), 1, 3},
      {"the person", item().text(prose("i was wrong")).phrase("thought-leader/personality", "i was wrong"), 1, 3},
      {"all three",
       item().text(prose("i was wrong. certified, an award. make sure, because")).phrase("thought-leader/personality", "i was wrong").phrase("base/proof", "certified").phrase("base/proof", "award").phrase("base/usable-step", "make sure").phrase("base/usable-step", "because"),
       3, 3},
      {"a short note", item().text("The garden is open.")},
      {"a contact page", item().page_kind("contact").text(prose())},
  });
}

}  // namespace
