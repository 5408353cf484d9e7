#include "host/corpus/collector.hpp"

#include <freehold/abi.h>
#include <gmock/gmock.h>

namespace freehold::corpus {
namespace {

const model::RuleSet kBase;

model::JudgedItem item(const std::string &id, std::uint32_t rule = 0) {
  model::JudgedItem judged;
  judged.item.id = "site:" + id;
  judged.item.source = judged.item.channel = "site";
  judged.item.text = "text";
  judged.results = {{rule, model::Outcome::judged, {1, 1}, "", {{"message"}}}};
  judged.accumulations = {{1, 0, FH_SUM, 0, "", 2, 0}};
  return judged;
}

std::vector<model::Rule> rules() {
  std::vector<model::Rule> list(2);
  list[0].id = "good/one";
  list[1].id = "shaky/two";
  list[1].kind = model::RuleKind::corpus;
  return list;
}

TEST(Collector, SortsAndForgetsText) {
  Collector collector(kBase);
  for (const char *id : {"c", "a", "b"}) collector.add(item(id));
  const Corpus corpus = collector.corpus(rules(), {});
  ASSERT_EQ(corpus.items.size(), 3u);
  EXPECT_EQ(corpus.items[0].item.id, "site:a");
  EXPECT_FALSE(corpus.items[0].item.text.has_value());
  ASSERT_EQ(corpus.states.size(), 1u);
  EXPECT_EQ(corpus.states[0].accumulators.at(0).at(0).a, 6);
}

TEST(Collector, RemembersWhereTheOriginalStands) {
  Collector collector(kBase);
  model::JudgedItem copy = item("a");
  copy.item.pairs = {{"canonical", "https://own.example/a"}, {"generator", "a tool"}, {"syndication", "https://feed.example/a"}};
  collector.add(std::move(copy));
  const Corpus corpus = collector.corpus(rules(), {});
  const std::vector<model::Pair> &pairs = corpus.items.at(0).item.pairs;
  ASSERT_EQ(pairs.size(), 2u);
  EXPECT_EQ(pairs[0].key + ' ' + pairs[1].key, "canonical syndication");
}

TEST(Collector, TwinsAreNamedAndTheSameOneStays) {
  for (const bool swapped : {false, true}) {
    model::JudgedItem one = item("a"), other = item("a");
    other.item.title = "Other";
    Collector collector(kBase);
    collector.add(swapped ? std::move(other) : std::move(one));
    collector.add(swapped ? std::move(one) : std::move(other));
    const Corpus corpus = collector.corpus(rules(), {});
    ASSERT_EQ(corpus.items.size(), 1u);
    EXPECT_EQ(corpus.items[0].item.title, std::nullopt) << "whichever came first";
    ASSERT_EQ(corpus.notes.size(), 1u);
    EXPECT_EQ(corpus.notes[0].code, "duplicate-id");
  }
}

TEST(Collector, TakesBackWhatAWithdrawnPluginSaid) {
  Collector collector(kBase);
  collector.add(item("a", 1));
  collector.add(item("b", 0));
  const Corpus corpus = collector.corpus(rules(), {"shaky"});
  EXPECT_EQ(corpus.items[0].results[0].outcome, model::Outcome::failed);
  EXPECT_TRUE(corpus.items[0].results[0].findings.empty());
  EXPECT_EQ(corpus.items[1].results[0].outcome, model::Outcome::judged);
  EXPECT_TRUE(corpus.states.empty()) << "its accumulations are gone";
}

TEST(Collector, KeepsOfRulesThatDoNotApplyTheirNumbersOnly) {
  Collector collector(kBase);
  model::JudgedItem mixed = item("a");
  mixed.results = {{0, model::Outcome::not_applicable, {}, "", {}}, {1, model::Outcome::judged, {1, 1}, "", {}}, {2, model::Outcome::not_applicable, {}, "", {{"told"}}}};
  collector.add(std::move(mixed));
  const model::JudgedItem kept = collector.corpus(rules(), {}).items.at(0);
  ASSERT_EQ(kept.results.size(), 2u) << "a finding without a measure is said all the same";
  EXPECT_EQ(kept.results[0].rule, 1u);
  EXPECT_EQ(kept.results[1].rule, 2u);
  EXPECT_EQ(kept.silent, model::Packed<std::uint32_t>{0});
}

TEST(Collector, WithdrawnPluginsFailWhereTheyDidNotApplyToo) {
  Collector collector(kBase);
  model::JudgedItem silent = item("a", 1);
  silent.results[0] = {1, model::Outcome::not_applicable, {}, "", {}};
  collector.add(std::move(silent));
  const model::JudgedItem kept = collector.corpus(rules(), {"shaky"}).items.at(0);
  ASSERT_EQ(kept.results.size(), 1u);
  EXPECT_EQ(kept.results[0].outcome, model::Outcome::failed);
  EXPECT_TRUE(kept.silent.empty());
}

TEST(Collector, AddsUpOnlyWhatCounts) {
  Collector collector(kBase);
  for (const char *id : {"a", "b"}) collector.add(item(id));
  const Corpus corpus = collector.corpus(rules(), {}, [](const model::ContentItem &content, const model::Channel *) { return content.id == "site:b"; });
  EXPECT_EQ(corpus.items.size(), 2u);
  EXPECT_EQ(corpus.states.at(0).accumulators.at(0).at(0).a, 2);
}

TEST(Collector, JoinsNumbersToTheirItems) {
  Collector collector(kBase);
  collector.add(item("a"));
  collector.add(model::MetricRecord{"site", "a", "", {{"views", 10}, {"likes", 2}}});
  collector.add(model::MetricRecord{"site", "a", "", {{"views", 10}}});
  collector.add(model::MetricRecord{"site", "absent", "", {{"views", 1}}});
  const Corpus corpus = collector.corpus(rules(), {});
  ASSERT_EQ(corpus.items[0].item.metrics.size(), 2u);
  EXPECT_EQ(corpus.items[0].item.metrics[1].key, "views");
  ASSERT_EQ(corpus.notes.size(), 1u);
  EXPECT_EQ(corpus.notes[0].code, "metrics-without-item");
}

}  // namespace
}  // namespace freehold::corpus
