#include "host/plugins/planning.hpp"

#include <gtest/gtest.h>

#include <optional>

#include "host/model/wire.hpp"

namespace freehold::plugins {
namespace {

model::Rule rule(const std::string &id, const std::string &tier = "A") {
  model::Rule out;
  out.id = id;
  out.tier = tier;
  return out;
}

model::CatalogueEntry entry(const std::string &id, const std::string &match, const std::string &kind) {
  model::CatalogueEntry out;
  out.id = id;
  out.match = match;
  out.kind = kind;
  return out;
}

model::Plugin base() {
  model::Plugin plugin{.path = "/p/base.fhp.so"};
  plugin.manifest.id = "base";
  plugin.manifest.rules = {rule("base/a"), rule("base/b", "C"), rule("base/d")};
  model::RuleSet set{.id = "base", .version = "1"};
  set.rules = {{.rule = "base/a", .weight = 10}, {.rule = "base/b", .weight = 5}, {.rule = "elsewhere/x", .weight = 1}};
  set.questions = {{"O1", 10, "q"}, {"O2", 20, "q"}};
  set.archetype = {{"base/a", 3}, {"base/b", -3}};
  set.capture = {"signup"};
  plugin.manifest.rule_sets = {set};
  plugin.manifest.catalogue = {entry("base/y", "y.example", "booking"), entry("base/z", "z.example", "post")};
  plugin.manifest.phrases = {{"base/m", "en", {"b"}, "", "", ""}, {"base/l", "en", {"a", "c"}, "", "s", ""}};
  return plugin;
}

model::Plugin other() {
  model::Plugin plugin{.path = "/p/other.fhp.so"};
  plugin.manifest.id = "other";
  plugin.manifest.rules = {rule("other/c")};
  plugin.manifest.rule_sets = {{.id = "thought-leader", .version = "1", .archetype = {{"base/b", 1}, {"other/c", 2}}}};
  plugin.manifest.catalogue = {entry("other/y", "y.example", "booking"), entry("other/b", "b.example", "shop")};
  return plugin;
}

std::string judged(const model::Plan &plan) {
  std::string out;
  for (const model::Rule &one : plan.rules) out += one.id + ' ';
  return out;
}

std::string weights(const model::RuleSet &set) {
  std::string out;
  for (const model::RuleWeight &one : set.rules) out += one.rule + '=' + std::to_string(one.weight) + ' ';
  return out;
}

TEST(Planning, JoinsPluginsSorted) {
  const auto plan =
      make_plan({base(), other()}, {.own_hosts = {"b.example", "a.example", "b.example"}, .keep_text = false});
  ASSERT_TRUE(plan.ok()) << to_line(plan.problem());
  EXPECT_EQ(judged(*plan), "base/a base/d other/c ");
  std::string catalogue;
  for (const auto &one : plan->catalogue) catalogue += one.id.string() + ' ';
  EXPECT_EQ(catalogue, "base/y base/z other/b ");
  EXPECT_EQ(*plan->phrases.at(0).texts.begin(), "a");
  EXPECT_EQ(plan->own_hosts, (std::vector<std::string>{"a.example", "b.example"}));
  EXPECT_EQ(plan->base.capture, (std::vector<std::string>{"signup"}));
  EXPECT_FALSE(plan->keep_text);
}

TEST(Planning, ATakenPlanIsTheSame) {
  const std::vector<model::Plugin> kept{base(), other()};
  const auto made = make_plan(kept, {});
  std::vector<model::Plugin> given = kept;
  const auto taken = take_plan(given, {});
  ASSERT_TRUE(made.ok() && taken.ok());
  std::string a, b;
  model::encode(*made, a);
  model::encode(*taken, b);
  EXPECT_EQ(a, b);
  EXPECT_FALSE(kept[0].manifest.phrases.at(0).texts.empty());
  EXPECT_FALSE(given[0].manifest.rules.empty() || given[0].manifest.rule_sets.empty());
}

TEST(Planning, ATakenPlanOutlivesThePluginsItLooksAt) {
  std::optional<model::Plan> plan;
  {
    model::TextBlock block(std::string_view("lent/service-of-a-long-name\nlent.example\nbook a call\n"));
    model::Plugin lender = other();
    const std::string_view text = block.view();
    lender.manifest.catalogue = {{.id = model::ItemText::lent(text.substr(0, 27)), .match = "lent.example", .kind = "shop"}};
    lender.manifest.phrases = {{"other/l", "en", model::Lines::lent(text.substr(41)), "", "", ""}};
    lender.manifest.texts.push_back(std::move(block));
    std::vector<model::Plugin> given{base()};
    given.push_back(std::move(lender));
    auto taken = take_plan(given, {});
    ASSERT_TRUE(taken.ok());
    EXPECT_TRUE(given[1].manifest.catalogue.empty() && given[1].manifest.phrases.empty());
    plan = std::move(*taken);
  }
  EXPECT_EQ(plan->catalogue.back().id, "lent/service-of-a-long-name");
  EXPECT_EQ(plan->phrases.back().texts, (model::Lines{"book a call"}));
}

TEST(Planning, UserTurnsRulesOnAndOff) {
  const struct {
    std::vector<RuleChoice> choices;
    const char *rules;
    const char *weights;
  } cases[] = {
      {{}, "base/a base/d other/c ", "base/a=10 elsewhere/x=1 "},
      {{{"base/a", false, {}}}, "base/d other/c ", "elsewhere/x=1 "},
      {{{"base/b", true, {}}}, "base/a base/b base/d other/c ", "base/a=10 base/b=5 elsewhere/x=1 "},
      {{{"base/b", {}, 7}}, "base/a base/b base/d other/c ", "base/a=10 base/b=7 elsewhere/x=1 "},
      {{{"base/b", {}, 0}}, "base/a base/d other/c ", "base/a=10 elsewhere/x=1 "},
      {{{"base/a", {}, 0}}, "base/a base/d other/c ", "base/a=0 elsewhere/x=1 "},
      {{{"base/d", {}, 4}}, "base/a base/d other/c ", "base/a=10 elsewhere/x=1 base/d=4 "},
  };
  for (const auto &one : cases) {
    const auto plan = make_plan({base(), other()}, {.rules = one.choices});
    ASSERT_TRUE(plan.ok());
    EXPECT_EQ(judged(*plan), one.rules);
    EXPECT_EQ(weights(plan->base), one.weights);
  }
}

TEST(Planning, UsersEntriesComeFirstAndWin) {
  const auto plan = make_plan(
      {base(), other()}, {.options = {{"other", "{\"a\":1}"}}, .catalogue = {entry("own/q", "y.example", "checkout")}});
  ASSERT_TRUE(plan.ok());
  EXPECT_EQ(plan->catalogue.at(0).id, "own/q");
  EXPECT_EQ(plan->catalogue.size(), 3u);
  ASSERT_EQ(plan->options.size(), 1u);
  EXPECT_EQ(plan->options[0].value, "{\"a\":1}");
}

TEST(Planning, MistakesHaveCodes) {
  model::Plugin conflicting = other();
  conflicting.manifest.catalogue[0].kind = "shop";
  model::Plugin second = other();
  second.manifest.id = "second";
  second.path = "/p/second.fhp.so";
  const Place here{"f.toml", 3, 1};
  const struct {
    std::vector<model::Plugin> plugins;
    Choices choices;
    const char *code;
    const char *says;
  } cases[] = {
      {{base()}, {.rules = {{"base/aa", true, {}, here}}}, "unknown-rule", "Did you mean base/a?"},
      {{base()}, {.rules = {{"x/yyyyy", true, {}, here}, {"x/zzzzz", true, {}, here}}}, "unknown-rule", "and 1 more"},
      {{base()}, {.questions = {{"O3", 1, here}}}, "unknown-question", "Did you mean O1?"},
      {{base()}, {.options = {{"bas", "{}", here}}}, "unknown-plugin", "Did you mean base?"},
      {{base()}, {.overrides = {{{.rules = {"base/*", "bsae/a"}, .path = "x", .off = true}, here}}}, "unknown-rule", "Did you mean base/a?"},
      {{base(), other()}, {.expectations = {{"thought-leder", model::Dimension::funnel, 1, {}, false, here}}}, "unknown-strategy", "Did you mean thought-leader?"},
      {{other()}, {}, "no-base-rule-set", "Install"},
      {{base(), other(), second}, {}, "duplicate-rule-set", "/p/second.fhp.so"},
      {{base(), conflicting},
       {},
       "catalogue-conflict",
       "y.example is booking for base/y (/p/base.fhp.so) and shop for other/y (/p/other.fhp.so)"},
  };
  for (const auto &one : cases) {
    const auto plan = make_plan(one.plugins, one.choices);
    ASSERT_FALSE(plan.ok()) << one.code;
    EXPECT_EQ(plan.problem().code, one.code);
    EXPECT_NE((plan.problem().sentence + plan.problem().next_step).find(one.says), std::string::npos)
        << plan.problem().sentence;
  }
  EXPECT_EQ(make_policy({other()}, {}, {}).problem().code, "no-base-rule-set");
}

TEST(Planning, PolicyHasTheSetsWithTheUsersWeights) {
  model::Policy owner;
  owner.client = "N";
  const auto policy = make_policy({base(), other()}, {.rules = {{"base/a", {}, 99}}, .questions = {{"O2", 1}}}, owner);
  ASSERT_TRUE(policy.ok());
  EXPECT_EQ(policy->client, "N");
  EXPECT_EQ(weights(policy->base), "base/a=99 elsewhere/x=1 ");
  EXPECT_EQ(policy->base.questions.at(1).weight, 1);
  ASSERT_EQ(policy->base.archetype.size(), 1u);
  ASSERT_EQ(policy->strategies.size(), 1u);
  EXPECT_EQ(policy->strategies[0].id, "thought-leader");
  EXPECT_EQ(policy->strategies[0].archetype.size(), 1u);
}

// Three rules of which one is judgement and one silent for the regulated; what is said of a rule by name counts first.
TEST(Planning, GroupsOfRulesAreTurnedOff) {
  model::Plugin plugin = base();
  plugin.manifest.rules[0].judgement = true;
  plugin.manifest.rules[2].silent_for = "regulated";
  const struct {
    Choices choices;
    const char *rules;
    std::vector<model::RuleOff> off;
  } cases[] = {
      {{}, "base/a base/d ", {{"base/b", "tier"}}},
      {{.judgement = false}, "base/d ", {{"base/a", "judgement"}, {"base/b", "tier"}}},
      {{.regulated = true}, "base/a ", {{"base/b", "tier"}, {"base/d", "regulated"}}},
      {{.rules = {{"base/a", true, {}}, {"base/d", {}, 3}}, .judgement = false, .regulated = true}, "base/a base/d ", {{"base/b", "tier"}}},
      {{.rules = {{"base/a", false, {}}}, .judgement = false}, "base/d ", {{"base/a", "user"}, {"base/b", "tier"}}},
  };
  for (const auto &one : cases) {
    EXPECT_EQ(judged(*make_plan({plugin}, one.choices)), one.rules);
    EXPECT_EQ(make_policy({plugin}, one.choices, {})->off, one.off);
  }
}

TEST(Planning, SeverityComesFromTheUserTheSetsThePageAndThenTheBaseSet) {
  model::Plugin plugin = base();
  plugin.manifest.rules.push_back(rule("base/e"));
  plugin.manifest.rules[2].severity = "note";
  plugin.manifest.rule_sets[0].severities = {{"base/a", "high"}, {"base/e", "high"}};
  plugin.manifest.rule_sets[0].other_severity = "medium";
  Choices choices;
  choices.rules = {{.id = "base/e", .severity = "low"}};
  std::string severities;
  const auto plan = make_plan({other(), plugin}, choices);
  for (const model::Rule &one : plan->rules) severities += one.id + '=' + one.severity + ' ';
  EXPECT_EQ(severities, "base/a=high base/d=note base/e=low other/c=medium ");
  EXPECT_EQ(make_policy({other(), plugin}, choices, {})->changes, (std::vector<model::PolicyChange>{{"severity", "base/e", "high", "low"}}));
}

TEST(Planning, WhatTheUserChangedIsWrittenDown) {
  model::Plugin plugin = base();
  plugin.manifest.rule_sets[0].rules[0] = {"base/a", 10, true, 50000, 400000};
  plugin.manifest.rule_sets[0].thresholds = {{"minimum_answers", 7}, {"mixed_from", 250000}};
  model::Plugin leader = other();
  leader.manifest.rule_sets[0].expectations = {{model::Dimension::ownership, 500000, 1000000}};
  Choices choices;
  choices.rules = {{.id = "base/a", .weight = 10, .archetype = 5, .gate = false}, {.id = "base/d", .weight = 4, .gate = true, .under_ppm = 1, .cap_ppm = 2}};
  choices.questions = {{"O1", 10}, {"O2", 1}};
  choices.expectations = {{"thought-leader", model::Dimension::funnel, 600000, {}, false, {}}, {"thought-leader", model::Dimension::ownership, {}, {}, true, {}}};
  choices.thresholds = {{"mixed_from", 300000}, {"strength_pieces", 3}};
  const auto policy = make_policy({plugin, leader}, choices, {});
  ASSERT_TRUE(policy.ok()) << to_line(policy.problem());
  EXPECT_EQ(policy->changes, (std::vector<model::PolicyChange>{{"archetype", "base/a", "3", "5"},
                                                               {"expectation", "thought-leader funnel", "nothing", "at least 0.6"},
                                                               {"expectation", "thought-leader ownership", "at least 0.5", "nothing"},
                                                               {"gate", "base/a", "under 0.05, cap 0.4", "none"},
                                                               {"gate", "base/d", "none", "under 0.000001, cap 0.000002"},
                                                               {"question", "O2", "20", "1"},
                                                               {"threshold", "mixed_from", "0.25", "0.3"},
                                                               {"weight", "base/d", "0", "4"}}));
  EXPECT_EQ(std::tuple(policy->minimum_answers, policy->mixed_ppm, policy->strength_pieces), std::tuple(7, 300000, 3));
  ASSERT_EQ(policy->strategies[0].expectations.size(), 1u);
  EXPECT_EQ(policy->strategies[0].expectations[0].at_least_ppm, 600000);
  EXPECT_FALSE(policy->base.rules[0].gate);
  EXPECT_EQ(policy->base.archetype.back().weight, 5);
}

TEST(Planning, AHybridExpectsWhatBothDoByTheMix) {
  model::Plugin leader = other();
  leader.manifest.rule_sets[0].expectations = {{model::Dimension::ownership, 500000, 1000000}, {model::Dimension::dependence, 0, 350000}};
  model::Plugin influencer{.path = "/p/influencer.fhp.so"};
  influencer.manifest.id = "influencer";
  influencer.manifest.rule_sets = {{.id = "influencer", .version = "1", .expectations = {{model::Dimension::ownership, 200000, 1000000}}}};
  model::Policy owner;
  owner.declared_strategy = "hybrid";
  const struct {
    std::int64_t mix;
    std::int64_t ownership;
    std::int64_t dependence;
  } cases[] = {{1000000, 500000, 350000}, {700000, 410000, 545000}, {500000, 350000, 675000}};
  for (const auto &one : cases) {
    owner.mix_ppm = one.mix;
    const auto policy = make_policy({base(), leader, influencer}, {}, owner);
    ASSERT_EQ(policy->strategies.size(), 3u);
    const model::RuleSet &both = policy->strategies[0];
    EXPECT_EQ(both.id, "hybrid");
    ASSERT_EQ(both.expectations.size(), 2u);
    EXPECT_EQ(both.expectations[0].at_least_ppm, one.ownership);
    EXPECT_EQ(both.expectations[1].at_most_ppm, one.dependence);
  }
  owner.mix_ppm = 0;
  EXPECT_EQ(make_policy({base(), leader, influencer}, {}, owner)->strategies[0].expectations.size(), 1u) << "an influencer expects nothing of dependence";
  EXPECT_EQ(make_policy({base(), leader}, {}, owner)->strategies.size(), 1u) << "half of a mix is none";
  const Choices choices{.expectations = {{"hybrid", model::Dimension::ownership, 900000, {}, false, {}}}};
  EXPECT_EQ(make_policy({base(), leader, influencer}, choices, owner)->strategies[0].expectations[0].at_least_ppm, 900000);
  owner.declared_strategy = "influencer";
  EXPECT_EQ(make_policy({base(), leader, influencer}, choices, owner)->strategies.size(), 2u);
}

}  // namespace
}  // namespace freehold::plugins
