// `freehold explain --text` and `--item`: what decided, in words a person can check.
#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(ExplainText, SaysWhatDecidedAForm) {
  const Ran ran = run({"explain", "--text", "<form action='/subscribe' method=post><input type=email name=email><button>Subscribe</button></form>"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("Form  Subscribe  →  signup"), HasSubstr("word:signup"), HasSubstr("Call  Subscribe  →  owned_route")));
}

TEST(ExplainText, NamesTheCatalogueEntryOfALinkAndItsSource) {
  const Ran ran = run({"explain", "--text", "https://calendly.com/somebody"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("→  booking"), HasSubstr("catalogue entry web-services/calendly"), HasSubstr("source https://")));
}

TEST(ExplainText, SaysWhatDecidedAHeadline) {
  const Ran ran = run({"explain", "--text", "You won't believe what happened next when she opened this one box"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("base/clickbait-title"), HasSubstr("answers D2")));
}

TEST(ExplainItem, FindsItInACorpus) {
  const Folder folder;
  write_site(folder, "site", 1);
  const std::string corpus = folder.path("site.fh");
  ASSERT_EQ(run({"read", folder.path("site"), "--output", corpus}).code, 0);
  const Ran ran = run({"explain", "--item", "page-1.html", corpus});
  ASSERT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("site:page-1.html"), HasSubstr("answers O2"), Not(HasSubstr("failed"))));
  const Ran none = run({"explain", "--item", "nowhere.html", corpus});
  EXPECT_EQ(none.code, 2);
  EXPECT_THAT(none.err, HasSubstr("lists the ids"));
  EXPECT_EQ(run({"explain", "--item", "page-1.html"}).code, 2);
  EXPECT_EQ(run({"explain", "--text", "a", "b"}).code, 2);
}

}  // namespace
}  // namespace freehold::journeys
