#include "plugin-api/testing/corpus-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

Answer said_of(std::vector<ItemBuilder> pages) {
  CorpusTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/offline-step-absent");
  for (ItemBuilder &page : pages) rule.add(page);
  return rule.finish("site");
}

ItemBuilder page(const char *id) { return item(id).kind("page").text("Notes."); }

TEST(OfflineStepAbsent, FiresWhereNobodyCanBeMet) {
  const Answer nowhere = said_of({page("a"), page("b"), page("c")});
  ASSERT_EQ(nowhere.findings.size(), 1u);
  EXPECT_EQ(nowhere.findings[0].message, "nowhere");
  EXPECT_EQ(nowhere.findings[0].args.at("n"), "3");
  const Answer written = said_of({page("a").link({.url = "mailto:mara@lindqvist.example", .kind = "mail"}), page("b"), page("c")});
  ASSERT_EQ(written.findings.size(), 1u);
  EXPECT_EQ(written.findings[0].message, "written-only");
}

TEST(OfflineStepAbsent, StaysSilent) {
  const struct {
    const char *name;
    ItemBuilder third;
  } cases[] = {
      {"a calendar in the footer", page("c").link({.url = "https://book.example/mara", .kind = "booking", .flags = 0, .place = FH_PLACE_FOOTER})},
      {"a place on a map", page("c").link({.url = "https://maps.example/mara", .kind = "map"})},
      {"a call by its words", page("c").call({.kind = "booking", .text = "Let's talk"})},
      {"an occasion", item("c").kind("page").text("A workshop in May.").phrase("base/live-occasion", "workshop")},
      {"a number in the text", item("c").kind("page").text("Call +46 8 1234 5678.")},
  };
  for (const auto &one : cases) EXPECT_TRUE(said_of({page("a"), page("b"), one.third}).findings.empty()) << one.name;
  EXPECT_TRUE(said_of({page("a"), page("b")}).findings.empty()) << "two pages say nothing";
  EXPECT_TRUE(said_of({page("a").platform("sample"), page("b").platform("sample"), page("c").platform("sample")}).findings.empty()) << "on a platform";
  EXPECT_FALSE(said_of({page("a"), page("b"), page("c").link({.url = "tel:*#06#", .kind = "phone"})}).findings.empty()) << "a code that calls nobody";
}

}  // namespace
