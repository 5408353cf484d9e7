// Corpus rules and readers through the real tables of functions.
#include "plugin-api/testing/corpus-tester.hpp"
#include "plugin-api/testing/reader-tester.hpp"

#include <gmock/gmock.h>

namespace freehold::tester {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

LoadedPlugin everything() {
  return LoadedPlugin(TEST_PLUGINS "/test_everything.fhp.so");
}

TEST(SdkCorpusRules, DeclareTheirFieldsByName) {
  const LoadedPlugin plugin = everything();
  const auto *rules = plugin.extension<fh_corpus_rules>(FH_EXT_CORPUS_RULES);
  ASSERT_NE(rules, nullptr);
  const fh_array declared = rules->accumulators(plugin.instance(), 0);
  std::vector<std::string> names;
  std::vector<std::uint32_t> kinds, capacities;
  for (std::uint32_t i = 0; i < declared.count; ++i) {
    const auto &one = static_cast<const fh_accumulator *>(declared.data)[i];
    names.emplace_back(sdk::Text(one.name));
    kinds.push_back(one.kind);
    capacities.push_back(one.capacity);
  }
  EXPECT_THAT(names, ElementsAre("items", "inviting", "months", "most_viewed", "authors", "links", "first", "last"));
  EXPECT_THAT(kinds, ElementsAre(FH_SUM, FH_RATIO, FH_TALLY, FH_TOP, FH_DISTINCT, FH_HISTOGRAM, FH_FIRST, FH_LAST));
  EXPECT_THAT(capacities, ElementsAre(1u, 1u, 600u, 2u, 100u, 5u, 1u, 1u));
  EXPECT_EQ(rules->accumulators(plugin.instance(), 1).count, 0u);
}

TEST(SdkCorpusRules, AddAndFinish) {
  const LoadedPlugin plugin = everything();
  CorpusTester rule(plugin, "everything/unsteady");
  rule.add(item("a").published("2026-01-05").author("Ann Example").metric("views", 5).call({.kind = "owned_route"}))
      .add(item("b")
               .published("2026-01-09")
               .author("Ann Example")
               .metric("views", 70)
               .link({.url = "https://a.example"}))
      .add(item("c").published("2026-02").author("Ben Example").metric("views", 9))
      .add(item("d"));
  const Answer answer = rule.finish("letter");
  EXPECT_EQ(answer.code, FH_OK);
  EXPECT_EQ(answer.num, 1u);
  EXPECT_EQ(answer.den, 4u);
  ASSERT_EQ(answer.findings.size(), 1u);
  const std::map<std::string, std::string> expected{
      {"channel", "letter"}, {"items", "4"},  {"months", "2"}, {"january", "2"}, {"authors", "2"},
      {"linkless", "3"},     {"linked", "0"}, {"first", "d"},  {"last", "b"},    {"ranking", "b c "}};
  EXPECT_EQ(answer.findings[0].args, expected);
}

TEST(SdkCorpusRules, FailWhereTheSinkTakesNothing) {
  const LoadedPlugin plugin = everything();
  const auto *rules = plugin.extension<fh_corpus_rules>(FH_EXT_CORPUS_RULES);
  const LaidOutItem laid = item().lay_out();
  fh_sink sink{};
  sink.struct_size = sizeof sink;
  sink.accumulate = [](void *, std::uint32_t, fh_str, std::int64_t, std::int64_t) noexcept {
    return std::int32_t{FH_E_RANGE};
  };
  EXPECT_EQ(rules->add(plugin.instance(), 0, laid.raw(), &sink), FH_E_RANGE);
  EXPECT_EQ(rules->finish(plugin.instance(), 0, {}, nullptr, &sink), FH_E_FAILED)
      << "nothing gathered: first.entry() has no value";
}

TEST(SdkReader, PlansAndReads) {
  const LoadedPlugin plugin = everything();
  const ReaderTester source(
      plugin, {{"b.list", "One\n\nThree"}, {"a.list", "Zero\n"}, {"c.numbers", "12345"}, {"d.jpg", "picture"}});
  EXPECT_EQ(source.probe(), 90);
  const ReadResult result = source.read();
  EXPECT_THAT(result.units, ElementsAre(ElementsAre("a.list", "c.numbers"), ElementsAre("b.list", "c.numbers")));
  EXPECT_EQ(result.left_out, (std::map<std::string, std::string>{{"d.jpg", "no list"}}));
  ASSERT_EQ(result.items.size(), 4u);
  EXPECT_EQ(result.items[3].id, "b.list#3");
  EXPECT_EQ(result.items[3].title, "Three");
  EXPECT_EQ(result.items[2].title, "") << "empty is not absent";
  EXPECT_EQ(result.items[3].description, std::nullopt);
  EXPECT_EQ(result.items[3].metrics.at("views"), 3);
  EXPECT_EQ(result.items[3].pairs.at("context"), "from test");
  EXPECT_EQ(result.items[3].links.at(0).url, "https://list.example/");
  EXPECT_EQ(result.metrics.at(0).values.at("bytes"), 5);
  EXPECT_EQ(result.channels.at(0).address, "own");
  EXPECT_EQ(result.channels.at(0).people, std::nullopt);
  EXPECT_EQ(result.contacts.at("lists/readers"), 6u);
  EXPECT_THAT(result.problems, ElementsAre("-5: options {}", "-5: options {}"));
}

TEST(SdkReader, SaysWhatItCannotRead) {
  const LoadedPlugin plugin = everything();
  const ReaderTester source(plugin, {{"a.list", "broken"}});
  EXPECT_THAT(source.read().problems, ElementsAre("-4: this is no list", HasSubstr("read() failed on a.list")));
  EXPECT_EQ(ReaderTester(plugin, {{"a.txt", "x"}}).probe(), 0);
}

}  // namespace
}  // namespace freehold::tester
