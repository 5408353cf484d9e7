#include "host/verdict/findings.hpp"

#include <gtest/gtest.h>

#include <set>

#include "tests/host/verdict/tiny.hpp"

namespace freehold::verdict {
namespace {

using model::Dimension;

model::Finding finding(std::string message, std::string quote, std::vector<model::Pair> args = {}) {
  model::Finding found;
  found.message = std::move(message);
  found.evidence.quote = std::move(quote);
  found.args = std::move(args);
  return found;
}

TEST(Fingerprint, HangsOnWhatTheOwnerSees) {
  const std::string print = fingerprint("a/one", "item", finding("m", "Tag a friend", {{"n", "1"}, {"k", "2"}}));
  EXPECT_EQ(print.size(), 10u);
  EXPECT_EQ(print.substr(0, 2), "F-");
  EXPECT_EQ(print, fingerprint("a/one", "item", finding("m", "  tag a\n\tFRIEND ", {{"k", "2"}, {"n", "1"}})));
  const std::set<std::string> others = {
      print,
      fingerprint("a/two", "item", finding("m", "Tag a friend", {{"n", "1"}, {"k", "2"}})),
      fingerprint("a/one", "item2", finding("m", "Tag a friend", {{"n", "1"}, {"k", "2"}})),
      fingerprint("a/one", "item", finding("m2", "Tag a friend", {{"n", "1"}, {"k", "2"}})),
      fingerprint("a/one", "item", finding("m", "Tag two friends", {{"n", "1"}, {"k", "2"}})),
      fingerprint("a/one", "item", finding("m", "Tag a friend", {{"n", "1"}, {"k", "3"}})),
      fingerprint("a/one", "item", finding("m", "Tag a friend", {{"n", "1k"}, {"", "2"}})),
  };
  EXPECT_EQ(others.size(), 7u);
}

// Known value: no later version may change what owners have dismissed.
TEST(Fingerprint, NeverChanges) {
  EXPECT_EQ(fingerprint("", "", finding("", "")), "F-4d25767f");
}

TEST(Fill, ReplacesWhatIsKnownOnce) {
  const struct {
    const char *text;
    const char *filled;
  } cases[] = {{"{n} of {den}", "3 of {den}"}, {"{n", "{n"}, {"}{n}{", "}3{"}, {"{{n}}", "{3}"}, {"", ""},
               {"{loop}", "{loop}{n}"},        {"{}", "{}"}};
  for (const auto &c : cases) EXPECT_EQ(fill(c.text, {{"n", "3"}, {"loop", "{loop}{n}"}}), c.filled) << c.text;
}

TEST(Findings, AreGroupedByRuleAndMessage) {
  Tiny tiny;
  tiny.question("F3").rule("a/dead-end", "F3");
  tiny.item("blog").says(0, 0, 1).finds("nothing").item("feed").says(0, 0, 1).finds("nothing").finds("buried", 0);
  const Verdict verdict = tiny.judge();
  ASSERT_EQ(verdict.findings.size(), 2u);
  EXPECT_EQ(verdict.findings[0].message, "nothing");
  EXPECT_EQ(verdict.findings[0].count, 2u);
  EXPECT_EQ(verdict.findings[0].worth, 2u);
  EXPECT_EQ(verdict.findings[0].channels, (std::vector<Counted>{{"blog", 1}, {"feed", 1}}));
  EXPECT_EQ(verdict.findings[0].gain->after, kWhole);
  EXPECT_EQ(verdict.findings[1].message, "buried");
  EXPECT_FALSE(verdict.findings[1].gain.has_value());
  EXPECT_EQ(verdict.findings[1].findings[0].item, 1u);
}

TEST(Findings, ThatWereDismissedAreCountedAndGone) {
  Tiny tiny;
  tiny.question("F3").rule("a/dead-end", "F3");
  tiny.item("blog").says(0, 0, 1).finds("nothing").item("blog").says(0, 0, 1).finds("nothing");
  tiny.policy.dismissed = {{"F-00000000", "r", "", ""}, {tiny.judge().findings[0].findings[1].fingerprint, "r", "2026-11-23", ""}};
  const Verdict verdict = tiny.judge();
  EXPECT_EQ(verdict.dismissed, 1u);
  EXPECT_EQ(verdict.dismissals, (std::vector<std::uint64_t>{0, 1}));
  EXPECT_EQ(verdict.findings[0].count, 1u);
  EXPECT_EQ(verdict.findings[0].gain->after, 500'000);
}

TEST(Findings, SpeakAgainOnceADismissalHasExpired) {
  Tiny tiny;
  tiny.question("F3").rule("a/dead-end", "F3").item("blog").says(0, 0, 1).finds("nothing");
  tiny.policy.dismissed = {{tiny.judge().findings[0].findings[0].fingerprint, "r", "2026-11-22", ""}};
  const Verdict verdict = tiny.judge();
  EXPECT_EQ(verdict.dismissed, 0u);
  EXPECT_EQ(verdict.dismissals, (std::vector<std::uint64_t>{1}));
  EXPECT_EQ(verdict.findings.size(), 1u);
}

TEST(Findings, OfTheSameWorthAreOrderedBySeverity) {
  Tiny tiny;
  tiny.rule("a/first", "", 0).rule("a/second", "", 0).rule("a/third", "", 0);
  tiny.corpus.rules[0].severity = "low";
  tiny.corpus.rules[1].severity = "high";
  tiny.corpus.rules[2].severity = "note";
  tiny.item("blog").says(0, 0, 1).finds("m", 0).says(1, 0, 1).finds("m", 0).says(2, 0, 1).finds("m", 0).finds("n", 1);
  const Verdict verdict = tiny.judge();
  std::string order;
  for (const FindingGroup &group : verdict.findings) order += group.rule_id + ' ' + group.severity + ", ";
  EXPECT_EQ(order, "a/third note, a/second high, a/first low, a/third note, ");
}

TEST(Findings, HaveTheSeverityOfTheirPlace) {
  Tiny tiny;
  tiny.rule("a/one", "", 0);
  tiny.corpus.rules[0].severity = "low";
  tiny.item("blog").says(0, 0, 1).finds("m", 0).item("feed").says(0, 0, 1).finds("m", 0);
  tiny.policy.overrides = {{.rules = {"a/*"}, .channel = "feed", .severity = "note"}, {.rules = {"a/one"}, .channel = "f*", .severity = "high"}};
  const Verdict verdict = tiny.judge();
  ASSERT_EQ(verdict.findings.size(), 1u);
  EXPECT_EQ(verdict.findings[0].severity, "high");
  EXPECT_EQ(verdict.findings[0].findings[0].severity, "low");
  EXPECT_EQ(verdict.findings[0].findings[1].severity, "high") << "of two that name one the later counts";
}

TEST(Findings, AreCappedButCounted) {
  Tiny tiny;
  tiny.rule("a/dead-end", "F3", 0);
  for (int i = 0; i < 40; ++i) tiny.item("blog").says(0, 0, 1).finds("nothing", i == 39 ? 2 : 1);
  const FindingGroup group = tiny.judge().findings.at(0);
  EXPECT_EQ(group.count, 40u);
  EXPECT_EQ(group.findings.size(), kShownFindings);
  EXPECT_EQ(group.findings[0].item, 39u);  // worth most
  EXPECT_EQ(group.findings[1].item, 0u);
}

TEST(Findings, BeginWithTheUndeclaredStrategy) {
  Tiny tiny;
  tiny.policy.declared_strategy.clear();
  tiny.question("F3").rule("a/dead-end", "F3").item("blog").says(0, 0, 1).finds("nothing");
  const Verdict verdict = tiny.judge();
  ASSERT_EQ(verdict.findings.size(), 2u);
  EXPECT_EQ(verdict.findings[0].rule_id, kStrategyUndeclared);
  EXPECT_EQ(verdict.findings[0].rule, model::kNone);
  ASSERT_EQ(verdict.fixes.size(), 1u);
  EXPECT_EQ(verdict.fixes[0].group, 1u);
}

TEST(Findings, OfAnotherStrategyAreSilent) {
  Tiny tiny;
  tiny.rule("influencer/shallow", "", 0)
      .rule("thought-leader/peers", "", 0)
      .rule("a/listed", "", 0)
      .rule("a/both", "", 0)
      .rule("a/free", "", 0);
  tiny.strategy("influencer").rules = {{"a/listed", 1}, {"a/both", 1}};
  tiny.strategy("thought-leader").rules = {{"a/both", 1}};
  tiny.item("blog");
  for (std::uint32_t rule = 0; rule < 5; ++rule) tiny.says(rule, 0, 1).finds("m" + std::to_string(rule));
  const Verdict verdict = tiny.judge();
  EXPECT_EQ(verdict.other_strategy, 2u);
  EXPECT_EQ(verdict.findings.size(), 3u);
  tiny.policy.declared_strategy.clear();
  EXPECT_EQ(tiny.judge().other_strategy, 0u);  // unclear: nothing is followed
  EXPECT_EQ(tiny.judge().findings.size(), 6u);
}

TEST(Gain, IsTheScoreWithTheWorthRepaired) {
  // blog: F3 = 1/4 weight 3, F1 = 1/2 weight 1 → 312500. Mended: F3 = 3/4 → 687500; feed without it stays at 500000.
  Tiny tiny;
  tiny.question("F1").question("F3", 3).rule("a/buyer", "F1").rule("a/dead-end", "F3");
  tiny.item("blog").says(0, 1, 2).says(1, 1, 4).finds("nothing", 2).item("feed").says(0, 1, 2);
  const Gain gain = *tiny.judge().findings.at(0).gain;
  EXPECT_EQ(gain.dimension, Dimension::funnel);
  EXPECT_EQ(gain.before, 406'250);
  EXPECT_EQ(gain.after, 593'750);
  EXPECT_EQ(gain.better(), 187'500);
}

TEST(Gain, OfDependenceFalls) {
  Tiny tiny;
  tiny.question("D1").rule("a/bait", "D1").item("feed").says(0, 3, 4).finds("likes", 2);
  const Gain gain = *tiny.judge().findings.at(0).gain;
  EXPECT_EQ(gain.before, 750'000);
  EXPECT_EQ(gain.after, 250'000);
  EXPECT_EQ(gain.change(), -500'000);
  EXPECT_EQ(gain.better(), 500'000);
}

TEST(Gain, NeverExceedsWhatTheMeasuresAllow) {
  Tiny tiny;
  tiny.question("F3").rule("a/dead-end", "F3");
  tiny.item("blog").says(0, 0, 1).finds("nothing", 1, "one").finds("nothing", 1, "two").item("blog").says(0, 0, 1);
  EXPECT_EQ(tiny.judge().findings.at(0).gain->after, 500'000);
}

TEST(Gain, OpensAGate) {
  Tiny tiny;
  tiny.question("O1").question("O2").rule("a/address", "O1").rule("a/capture", "O2");
  tiny.item("blog").says(0, 1, 1).says(1, 0, 1).finds("missing");
  tiny.policy.base.rules[1] = {"a/capture", 1, true, 200'000, 300'000};
  const Gain gain = *tiny.judge().findings.at(0).gain;
  EXPECT_EQ(gain.before, 300'000);
  EXPECT_EQ(gain.after, kWhole);
}

TEST(Fixes, AreTheThreeThatPayMostAndDoNotAddUp) {
  Tiny tiny;
  tiny.question("O1")
      .question("F1")
      .question("F3", 2)
      .question("D1")
      .rule("a/f1", "F1")
      .rule("a/f3", "F3")
      .rule("a/o1", "O1")
      .rule("a/d1", "D1");
  model::Message message{"m3", "{title} ends in nothing", "Invite after {title}", "Talk to me", "you", "1 h"};
  tiny.corpus.rules[1].messages = {message};
  tiny.item("blog")
      .says(0, 0, 1)
      .finds("m1")
      .says(1, 0, 1)
      .finds("m3")
      .says(2, 9, 10)
      .finds("mo", 1)
      .says(3, 1, 2)
      .finds("md", 1);
  auto &filled = tiny.corpus.items[0].results[1].findings;
  model::Finding titled = filled.front();
  titled.args = {{"title", "“Prices”"}};
  filled = {titled};
  const Verdict verdict = tiny.judge();
  ASSERT_EQ(verdict.fixes.size(), 3u);
  EXPECT_EQ(verdict.findings[verdict.fixes[0].group].message, "m3");  // 666667
  EXPECT_EQ(verdict.findings[verdict.fixes[1].group].message, "md");  // 500000
  EXPECT_EQ(verdict.findings[verdict.fixes[2].group].message, "m1");  // 333333
  EXPECT_EQ(verdict.fixes[0].text, "“Prices” ends in nothing");
  EXPECT_EQ(verdict.fixes[0].next_step, "Invite after “Prices”");
  EXPECT_EQ(verdict.fixes[0].effort, "1 h");
  EXPECT_EQ(verdict.fixes[0].item, 0u);
  EXPECT_FALSE(verdict.together[at(Dimension::ownership)].has_value());
  EXPECT_EQ(verdict.together[at(Dimension::funnel)]->after, kWhole);
  EXPECT_EQ(verdict.together[at(Dimension::dependence)]->after, 0);
}

TEST(Fixes, AreOfDifferentRules) {
  Tiny tiny;
  tiny.question("F3")
      .rule("a/f3", "F3")
      .item("blog")
      .says(0, 0, 1)
      .finds("one")
      .item("blog")
      .says(0, 0, 1)
      .finds("two");
  EXPECT_EQ(tiny.judge().findings.size(), 2u);
  EXPECT_EQ(tiny.judge().fixes.size(), 1u);
}

TEST(Strengths, AreSaidFirst) {
  const struct {
    const char *name;
    const char *question;
    std::vector<std::uint32_t> nums;  // of 1 each, one item each
    const char *text;
  } cases[] = {
      {"all", "F3", {1, 1, 1}, "3 of 3 do"},     {"four of five", "F3", {1, 1, 1, 1, 0}, "4 of 5 do"},
      {"three of four", "F3", {1, 1, 1, 0}, ""}, {"a one-page site", "F3", {1}, "1 of 1 do"},
      {"half of two", "F3", {1, 0}, ""},         {"bait nowhere", "D1", {0, 0, 0}, "3 of 3 do"},
      {"bait everywhere", "D1", {1, 1, 1}, ""},
  };
  for (const auto &c : cases) {
    Tiny tiny;
    tiny.question(c.question).rule("a/one", c.question);
    tiny.corpus.rules[0].strength = "{num} of {den} do";
    for (const std::uint32_t num : c.nums) tiny.item("blog").says(0, num, 1);
    const Verdict verdict = tiny.judge();
    EXPECT_EQ(verdict.strengths.empty() ? "" : verdict.strengths[0].text, c.text) << c.name;
  }
}

}  // namespace
}  // namespace freehold::verdict
