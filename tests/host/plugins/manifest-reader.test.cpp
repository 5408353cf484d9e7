#include "host/plugins/manifest-reader.hpp"

#include <gtest/gtest.h>

#include "tests/host/plugins/module-file.hpp"

namespace freehold::plugins {
namespace {

std::string chunks(std::initializer_list<std::string> list) {
  std::string out("\0\0", 2);
  for (const std::string &chunk : list) out += chunk + std::string(3, '\0');
  return out;
}

ManifestReading read(std::string_view section) { return read_manifest(model::TextBlock(section), "f"); }

const std::string kMacro =
    "[[rule]]\nid = 'dead-end'\nkind = 'graph'\ntitle = 'macro'\n[[rule.message]]\nid = 'found'\ntext = 'm'\n";
const std::string kPage =
    "[[rule]]\nid = 'p/dead-end'\ntitle = 'page'\ndimension = 'funnel'\nnature = 'judgement'\ntier = 'A'\nquestion = "
    "'F3'\nclaims = [9, 11]\nneeds_text = false\nseverity = 'low'\nsilent_for = 'regulated'\n"
    "strength = 's'\npage = '# P'\n[[rule.message]]\nid = 'm'\ntext = 't'\nnext = 'n'\npaste = 'p'\nwho = "
    "'you'\neffort = '1 h'\n";
// The same with the page beside it.
const std::string kPageChunk = "%page\n" + std::string(kPage).erase(kPage.find("page = '# P'\n"), 13) + "+++\n# P";
const std::string kEntries =
    "[[entry]]\nid = 'b'\nmatch = ['b.example', 'a.example']\nkind = 'booking'\nname = 'B'\nsource = 's'\ndate = "
    "'2026-11-20'\nportable = 'yes'\n"
    "[[entry]]\nid = 'a'\nmatch = ['c.example']\nkind = 'post'\nname = 'A'\nsource = 's'\ndate = '2026-11-20'\nground "
    "= 'rented'\nplatform = 'x'\n"
    "[[phrases]]\nlist = 'l'\nlanguage = 'en'\nwhy = 'w'\nsource = 's'\ndate = '2026-11-20'\ntext = ['b', 'a*']\n"
    "[[model]]\nname = 'm'\nwhy = 'w'\nsource = 's'\ndate = '2026-11-20'\nweights = \"\"\"\nw:x 12\nw:y -3\n\"\"\"\n";
const std::string kHead = "language: en\nwhy: w\nsource: s\ndate: 2026-11-20\n";
const std::string kLines = "%phrases\nlist: l\n" + kHead + "\nc\nb\n";
const std::string kSet =
    "[rule-set]\nid = 'base'\nversion = '1.0'\ncapture = ['signup']\nconversation = ['booking']\nconversion = "
    "['checkout']\nleft_out = ['legal']\n"
    "[[rule-set.question]]\nid = 'O1'\nweight = 10\ntext = 'q'\n[[rule-set.rule]]\nid = 'p/dead-end'\nweight = 7\ngate "
    "= { under = 0.2, cap = 0.5 }\n"
    "[[rule-set.archetype]]\nid = 'p/dead-end'\nweight = -3\n[[rule-set.expect]]\ndimension = 'ownership'\nat_least = "
    "0.55\n[rule-set.thresholds]\nminimum_answers = 4\nmixed_from = 0.25\n[rule-set.severities]\nhigh = ['p/dead-end']\nnote = ['p/other']\notherwise = 'medium'\n"
    "[rule-set.plan]\nid = 'reach'\ntitle = 't'\nlead = 'l'\nrules = ['p/dead-end']\n";

void expect_whole(const ManifestReading &reading) {
  ASSERT_TRUE(reading.problems.empty()) << to_line(reading.problems.front());
  const model::Manifest &m = reading.manifest;
  EXPECT_EQ(m.id, "p");
  EXPECT_EQ(m.version, "1.2.0");
  ASSERT_EQ(m.rules.size(), 1u);
  const model::Rule &rule = m.rules[0];
  EXPECT_EQ(rule.id, "p/dead-end");
  EXPECT_EQ(rule.title, "page");
  EXPECT_EQ(rule.kind, model::RuleKind::graph);
  EXPECT_EQ(rule.dimension, model::Dimension::funnel);
  EXPECT_TRUE(rule.judgement);
  EXPECT_FALSE(rule.needs_text);
  EXPECT_EQ(rule.claims, (std::vector<std::uint32_t>{9, 11}));
  EXPECT_EQ(rule.tier + rule.question + rule.strength + rule.page, "AF3s# P");
  EXPECT_EQ(rule.severity + ' ' + rule.silent_for, "low regulated");
  ASSERT_EQ(rule.messages.size(), 1u);
  EXPECT_EQ(rule.messages[0].effort, "1 h");
  ASSERT_EQ(m.catalogue.size(), 3u);
  EXPECT_EQ(m.catalogue[0].id, "p/a");
  EXPECT_EQ(m.catalogue[0].ground, "rented");
  EXPECT_EQ(m.catalogue[1].match, "a.example");
  EXPECT_EQ(m.catalogue[2].match, "b.example");
  EXPECT_EQ(m.catalogue[2].ground, "neutral");
  ASSERT_EQ(m.phrases.size(), 1u);
  EXPECT_EQ(m.phrases[0].id, "p/l");
  EXPECT_EQ(m.phrases[0].language, "en");
  EXPECT_EQ(m.phrases[0].why, "w");
  EXPECT_EQ(m.phrases[0].source, "s");
  EXPECT_EQ(m.phrases[0].date, "2026-11-20");
  EXPECT_EQ(m.phrases[0].texts, (model::Lines{"a*", "b"}));
  ASSERT_EQ(m.models.size(), 1u);
  EXPECT_EQ(m.models[0].id, "p/m");
  EXPECT_EQ(m.models[0].weights, "w:x 12\nw:y -3\n");
  ASSERT_EQ(m.rule_sets.size(), 1u);
  const model::RuleSet &set = m.rule_sets[0];
  EXPECT_TRUE(set.rules.at(0).gate);
  EXPECT_EQ(set.rules[0].under_ppm, 200000);
  EXPECT_EQ(set.rules[0].cap_ppm, 500000);
  EXPECT_EQ(set.archetype.at(0).weight, -3);
  EXPECT_EQ(set.expectations.at(0).at_least_ppm, 550000);
  EXPECT_EQ(set.expectations[0].at_most_ppm, 1000000);
  EXPECT_EQ(set.questions.at(0).text, "q");
  EXPECT_EQ(set.plan.id + set.plan.title + set.plan.lead, "reachtl");
  EXPECT_EQ(set.plan.rules, std::vector<std::string>{"p/dead-end"});
  ASSERT_EQ(set.thresholds.size(), 2u);
  EXPECT_EQ(set.thresholds[0].name + std::to_string(set.thresholds[0].value), "minimum_answers4");
  EXPECT_EQ(set.thresholds[1].name + std::to_string(set.thresholds[1].value), "mixed_from250000");
  ASSERT_EQ(set.severities.size(), 2u);
  EXPECT_EQ(set.severities[1].rule + set.severities[1].severity + set.other_severity, "p/othernotemedium");
}

TEST(ManifestReader, JoinsChunksInAnyOrder) {
  expect_whole(read(chunks({test::plugin("p"), kMacro, kPage, kEntries, kSet})));
  expect_whole(read(chunks({kSet, kPage, kEntries, kMacro, test::plugin("p")})));
  expect_whole(read(chunks({test::plugin("p"), kMacro, kPageChunk, kEntries, kSet})));
  expect_whole(read(chunks({kSet, kPageChunk, kEntries, kMacro, test::plugin("p")})));
}

TEST(ManifestReader, LinesAndTomlMakeOneList) {
  const std::string model = "%model\nname: n\nwhy: w\nsource: s\ndate: 2026-11-20\n\nw:z 1\n";
  const std::string entry = "%entry\nid: z\nkind: post\nname: Z\nsource: s\ndate: 2026-11-20\nportable: yes\n\nz.example\ny.example\n";
  for (const std::string &section :
       {chunks({kLines, test::plugin("p"), kEntries, entry, model}), chunks({model, entry, kEntries, kLines, test::plugin("p")})}) {
    const ManifestReading reading = read(section);
    ASSERT_TRUE(reading.problems.empty()) << to_line(reading.problems.front());
    ASSERT_EQ(reading.manifest.phrases.size(), 1u);
    EXPECT_EQ(reading.manifest.phrases[0].texts, (model::Lines{"a*", "b", "c"}));
    ASSERT_EQ(reading.manifest.catalogue.size(), 5u);
    EXPECT_EQ(reading.manifest.catalogue[4].id, "p/z");
    EXPECT_EQ(reading.manifest.catalogue[4].match, "z.example");
    EXPECT_EQ(reading.manifest.catalogue[4].portable, "yes");
    ASSERT_EQ(reading.manifest.models.size(), 2u);
    EXPECT_EQ(reading.manifest.models[1].id, "p/n");
    EXPECT_EQ(reading.manifest.models[1].weights, "w:z 1\n");
  }
}

TEST(ManifestReader, ARuleWithoutAPageHasDefaults) {
  const ManifestReading reading = read(chunks({test::plugin("p"), kMacro}));
  ASSERT_TRUE(reading.problems.empty());
  const model::Rule &rule = reading.manifest.rules.at(0);
  EXPECT_EQ(rule.title, "macro");
  EXPECT_EQ(rule.tier, "B");
  EXPECT_FALSE(rule.judgement);
  EXPECT_TRUE(rule.needs_text);
  EXPECT_TRUE(rule.severity.empty() && rule.silent_for.empty());
}

TEST(ManifestReader, EveryMistakeHasItsCodeAndChunk) {
  const std::string p = test::plugin("p");
  std::string many = p;
  for (int i = 0; i < 20001; ++i) many += std::string("\0#", 2);
  const struct {
    std::string section;
    const char *code;
    const char *place;
  } cases[] = {
      {"", "no-plugin", "f"},
      {chunks({kMacro}), "no-plugin", "f"},
      {chunks({p, p}), "duplicate", "f, chunk 2"},
      {chunks({p, "a = ["}), "toml-syntax", "f, chunk 2"},
      {chunks({p, "a" + std::string(40000, '.') + "b = 1"}), "toml-syntax", "f, chunk 2"},
      {chunks({p, "plugins = 1"}), "unknown-key", "f, chunk 2"},
      {chunks({"plugin = {id = 'p', title = 't'}"}), "missing-key", "f, chunk 1"},
      {chunks({p, "rule = 1"}), "wrong-type", "f, chunk 2"},
      {chunks({p, "[[rule]]\nid = 'a/b'\nkind = 'other'"}), "bad-value", "f, chunk 2"},
      {chunks({p, kMacro, kMacro}), "duplicate", "f, chunk 3"},
      {chunks({p, kMacro, kPage, kPage}), "duplicate", "f, chunk 4"},
      {chunks({p, kMacro, kPage, kPageChunk}), "duplicate", "f, chunk 4"},
      {chunks({p, kMacro, kPageChunk, kPageChunk}), "duplicate", "f, chunk 4"},
      {chunks({p, kPage}), "missing-key", "f"},
      {chunks({p, kPageChunk}), "missing-key", "f"},
      {chunks({p, "%page\n" + kMacro}), "page-chunk", "f, chunk 2"},
      {chunks({p, "[[rule]]\nid = 'q/x'\nkind = 'item'\ntitle = 't'"}), "foreign-rule", "f"},
      {chunks(
           {p, kEntries,
            "[[entry]]\nid = 'z'\nmatch = ['c.example']\nkind = 'k'\nname = 'n'\nsource = 's'\ndate = '2026-11-20'"}),
       "duplicate", "f"},
      {chunks({p, kSet, kSet}), "duplicate", "f"},
      {chunks({p, "%lines\n\na\n"}), "lines-chunk", "f, chunk 2"},
      {chunks({p, kLines + "\xff\n"}), "bad-value", "f, chunk 2"},
      {many, "manifest-too-large", "f"},
  };
  for (const auto &one : cases) {
    const ManifestReading reading = read(one.section);
    ASSERT_EQ(reading.problems.size(), 1u) << one.section.substr(0, 200);
    EXPECT_EQ(reading.problems[0].code, one.code) << one.section.substr(0, 200);
    EXPECT_EQ(reading.problems[0].where.path, one.place) << one.section.substr(0, 200);
    EXPECT_FALSE(reading.problems[0].next_step.empty());
  }
}

}  // namespace
}  // namespace freehold::plugins
