#include "plugin-api/testing/corpus-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

const char *const kOffer = "Coaching and consulting.";

ItemBuilder page(const char *id, const char *text = "Notes.") { return item(id).kind("page").text(text); }
ItemBuilder offer() { return page("offer", kOffer).phrase("base/expertise", "coaching").phrase("base/expertise", "consulting"); }
ItemBuilder start() { return page("start", "How it works").phrase("thought-leader/first-steps", "how it works"); }
ItemBuilder voice() { return page("voice", "What clients say").phrase("base/forward", "what clients say"); }

std::vector<std::string> said_of(std::vector<ItemBuilder> pages) {
  CorpusTester rule(freehold::tests::plugin_under_test("thought-leader"), "thought-leader/referral-route-missing");
  for (ItemBuilder &one : pages) rule.add(one);
  std::vector<std::string> messages;
  for (const SaidFinding &finding : rule.finish("site").findings) messages.push_back(finding.message);
  return messages;
}

using Messages = std::vector<std::string>;

TEST(ReferralRouteMissing, SaysWhichRouteWasNotFound) {
  EXPECT_EQ(said_of({offer(), page("b"), page("c")}), (Messages{"unpassed", "unknown-start"}));
  EXPECT_EQ(said_of({offer(), start(), page("c")}), Messages{"unpassed"});
  EXPECT_EQ(said_of({offer(), voice(), page("c")}), Messages{"unknown-start"});
}

TEST(ReferralRouteMissing, StaysSilent) {
  EXPECT_EQ(said_of({offer(), start(), voice()}), Messages{});
  EXPECT_EQ(said_of({offer(), page("b").page_kind("case"), page("c").link({.url = "https://book.example/mara", .kind = "booking"})}), Messages{});
  EXPECT_EQ(said_of({page("a"), page("b"), page("c")}), Messages{}) << "nothing is offered";
  EXPECT_EQ(said_of({offer(), page("b")}), Messages{}) << "two pages say nothing";
}

}  // namespace
