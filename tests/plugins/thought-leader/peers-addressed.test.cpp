#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

ItemBuilder piece(const std::string &text) {
  return item().text(text).phrase("thought-leader/peer-address", "fellow coaches").phrase("thought-leader/peer-address", "our profession").phrase("base/buyer", "for founders").phrase("base/buyer", "if you struggle");
}

TEST(PeersAddressed, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/peers-addressed");
  rule.fires_on({
      {"colleagues only", piece("Fellow coaches, our profession has to talk."), {"peers"}, 0, 1},
      {"colleagues more than buyers", piece("Fellow coaches, our profession says: for founders only."), {"peers"}, 0, 1},
  });
  rule.silent_on({
      {"buyers", piece("For founders who decide alone."), 1, 1},
      {"one phrase may stand there by chance", piece("Fellow coaches know it."), 1, 1},
      {"as many of both", piece("Fellow coaches of our profession work for founders. If you struggle, write."), 1, 1},
      {"nobody is addressed", piece("The garden is open.")},
      {"a legal page", piece("Fellow coaches, our profession.").page_kind("legal")},
  });
}

}  // namespace
