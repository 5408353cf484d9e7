#include "host/corpus/overrides.hpp"

#include <gtest/gtest.h>

namespace freehold::corpus {
namespace {

std::vector<model::Rule> rules() {
  std::vector<model::Rule> list(3);
  list[0].id = "base/dead-end";
  list[1].id = "base/proof-missing";
  list[1].judgement = true;
  list[2].id = "thought-leader/sale-on-feed";
  return list;
}

model::ContentItem item(std::string path, std::string channel = "blog", model::Text url = {}, model::Text platform = {}) {
  model::ContentItem out;
  out.path = std::move(path);
  out.channel = std::move(channel);
  out.url = std::move(url);
  out.platform = std::move(platform);
  return out;
}

struct Case {
  model::Override said;
  model::ContentItem item;
  const char *off;  // a digit for each rule
};

TEST(Overrides, HoldWhereAllOfThemHolds) {
  const Case kCases[] = {
      {{.rules = {"base/dead-end"}, .path = "blog/**", .off = true}, item("blog/a/b.html"), "0"},
      {{.rules = {"base/dead-end"}, .path = "blog/**", .off = true}, item("about.html"), ""},
      {{.rules = {"judgement"}, .path = "*.html", .off = true}, item("about.html"), "1"},
      {{.rules = {"base/*", "thought-leader/*"}, .channel = "blog", .off = true}, item("x"), "012"},
      {{.rules = {"**"}, .channel = "blog", .platform = "somewhere", .off = true}, item("x", "blog"), ""},
      {{.rules = {"**"}, .channel = "blog", .platform = "some*", .off = true}, item("x", "blog", {}, "somewhere"), "012"},
      {{.rules = {"base/dead-end"}, .path = "blog/*", .off = true}, item("posts.csv", "blog", "https://mara.example/blog/one?x#y"), "0"},
      {{.rules = {"base/dead-end"}, .path = "blog/*", .off = true}, item("posts.csv", "blog", "https://mara.example/notes/one"), ""},
      {{.rules = {"base/dead-end"}, .path = "mara.example/*", .off = true}, item("posts.csv", "blog", "https://mara.example/notes"), ""},
      {{.rules = {"base/dead-end"}, .path = "x", .severity = "note"}, item("x"), ""},
  };
  for (const Case &one : kCases) {
    const std::vector<model::Override> said{one.said};
    const Overrides overrides(said, rules());
    const Overrides::Here here = overrides.at(one.item);
    std::string off;
    for (std::uint32_t rule = 0; rule < 3; ++rule) off += here.off_by(rule) == 0 ? std::to_string(rule) : "";
    EXPECT_EQ(off, one.off) << one.said.path << one.said.channel << " at " << one.item.path;
  }
}

TEST(Overrides, OfAPathSayNothingOfAWholeChannel) {
  const std::vector<model::Override> said{{.rules = {"**"}, .path = "**", .severity = "high"}, {.rules = {"base/*"}, .channel = "blog", .severity = "note"}};
  const Overrides overrides(said, rules());
  EXPECT_EQ(overrides.at_channel("blog", "").severity(0), "note");
  EXPECT_EQ(overrides.at_channel("blog", "").severity(2), "");
  EXPECT_EQ(overrides.at(item("a")).severity(0), "note");
  EXPECT_EQ(overrides.at(item("a")).severity(2), "high");
}

TEST(Overrides, TakeOutWhatIsOffAndCountAnswers) {
  const std::vector<model::Override> said{{.rules = {"base/dead-end"}, .path = "a", .off = true}, {.rules = {"**"}, .channel = "feed", .off = true}};
  const Overrides overrides(said, rules());
  std::vector<std::uint64_t> counts;
  std::vector<model::RuleResult> results(3);
  results[0].outcome = model::Outcome::judged;
  results[1].rule = 1;
  results[1].outcome = model::Outcome::failed;
  results[2].rule = 2;
  auto blog = results;
  overrides.take_out(item("a"), blog, counts);
  EXPECT_EQ(blog.size(), 2u);
  auto feed = results;
  overrides.take_out(item("a", "feed"), feed, counts);
  EXPECT_TRUE(feed.empty());
  EXPECT_EQ(counts, (std::vector<std::uint64_t>{2, 1})) << "the first that switches it off counts; what did not apply is no answer";
  model::Packed<model::Accumulation> adds = {{1}, {1}, {0}};
  overrides.take_out(item("b", "feed"), adds, counts);
  EXPECT_TRUE(adds.empty());
  EXPECT_EQ(counts, (std::vector<std::uint64_t>{2, 3}));
}

}  // namespace
}  // namespace freehold::corpus
