#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

std::string many(const std::string &word, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += word;
  return out;
}

// So many links to own pages, each with a line of so many words.
ItemBuilder list_of_pages(int pages, int words) {
  ItemBuilder list = item().phrase("base/proof", "certified").phrase("base/usable-step", "because");
  std::string text = "certified because\n";
  for (int i = 0; i < pages; ++i) {
    text += many("word ", words) + "\n";
    list.link({.url = "https://mara-lindqvist.example/" + std::to_string(i), .kind = "internal", .flags = FH_LINK_OWNED | FH_LINK_IN_TEXT});
  }
  return list.text(text);
}

TEST(ProofMissing, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/proof-missing");
  rule.fires_on({
      {"claims", item().text("Quality comes first."), {"nothing-shown"}, 0, 1},
      {"teasers of other pages", list_of_pages(25, 15), {"nothing-shown"}, 0, 1},
  });
  rule.silent_on({
      {"a case with steps", item().text(many("word ", 70) + "case study, step 1, because").phrase("base/proof", "case study").phrase("base/usable-step", "step 1").phrase("base/usable-step", "because"), 1, 1},
      {"two proofs", item().text(many("word ", 70) + "case study, certified").phrase("base/proof", "case study").phrase("base/proof", "certified"), 1, 1},
      {"whole paragraphs beside links", list_of_pages(25, 40), 1, 1},
      {"a few links with a line each", list_of_pages(8, 15), 1, 1},
      {"a contact page is not told", item().page_kind("contact").text("Write."), 0, 1},
  });
}

}  // namespace
