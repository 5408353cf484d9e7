// What a fix is said to be worth is what the whole verdict says when its findings are mended in the measures and everything is judged again.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/host/verdict/random-tiny.hpp"

namespace freehold::verdict {
namespace {

using model::Dimension;

bool is_dismissed(const Tiny &tiny, const model::Rule &rule, const model::JudgedItem &item, const model::Finding &finding) {
  const auto &dismissed = tiny.policy.dismissed;
  const std::string print = fingerprint(rule.id, item.item.id, finding);
  return std::any_of(dismissed.begin(), dismissed.end(), [&](const model::Dismissal &one) { return one.finding == print; });
}

// The measures as they would be without the findings of the group: what each finding is worth is given back, or taken away where yes is bad.
void mend(Tiny &tiny, const FindingGroup &group) {
  const model::Rule &rule = tiny.corpus.rules[group.rule];
  for (model::JudgedItem &item : tiny.corpus.items) {
    for (model::RuleResult &result : item.results) {
      if (result.rule != group.rule) continue;
      std::uint64_t worth = 0;
      for (const model::Finding &finding : result.findings) {
        if (finding.message == group.message && !is_dismissed(tiny, rule, item, finding)) worth += finding.worth;
      }
      const std::uint64_t num = result.measure.num, den = result.measure.den;
      result.measure.num = static_cast<std::uint32_t>(rule.dimension == Dimension::dependence ? num - std::min(num, worth) : std::min(den, num + worth));
    }
  }
}

// Measures of several opportunities, as rules over a whole page have them.
Tiny larger_measures(Tiny tiny, Seeded &random) {
  for (model::JudgedItem &item : tiny.corpus.items) {
    for (model::RuleResult &result : item.results) {
      if (result.outcome != model::Outcome::judged || !random.one_in(3)) continue;
      result.measure.den += static_cast<std::uint32_t>(random.below(5));
      result.measure.num = static_cast<std::uint32_t>(random.below(result.measure.den + std::size_t{1}));
    }
  }
  return tiny;
}

Tiny some_dismissed(Tiny tiny, Seeded &random) {
  for (const model::JudgedItem &item : tiny.corpus.items) {
    for (const model::RuleResult &result : item.results) {
      for (const model::Finding &finding : result.findings) {
        if (random.one_in(8)) tiny.policy.dismissed.push_back({fingerprint(tiny.corpus.rules[result.rule].id, item.item.id, finding), "wrong", "", ""});
      }
    }
  }
  return tiny;
}

void expect_gain(const Verdict &before, const Verdict &after, const Gain &gain, const std::string &what) {
  EXPECT_EQ(before.scores[at(gain.dimension)].value, gain.before) << what;
  EXPECT_EQ(after.scores[at(gain.dimension)].value, gain.after) << what;
}

TEST(Gains, AreTheVerdictJudgedAgain) {
  int fixes = 0, all_three = 0;
  for_each_seed(200, [&](Seeded random) {
    TinyMaker maker(random);
    Tiny tiny = larger_measures(maker.make(), maker.random());
    if (maker.random().one_in(2)) tiny = some_dismissed(tiny, maker.random());
    const Verdict verdict = tiny.judge();
    for (const FindingGroup &group : verdict.findings) {
      if (!group.gain) continue;
      Tiny mended = tiny;
      mend(mended, group);
      expect_gain(verdict, mended.judge(), *group.gain, group.rule_id + " " + group.message);
    }
    Tiny together = tiny;
    for (const Fix &fix : verdict.fixes) {
      EXPECT_GT(fix.gain.better(), 0);
      EXPECT_EQ(fix.gain.after, verdict.findings[fix.group].gain->after);
      mend(together, verdict.findings[fix.group]);
    }
    const Verdict all = together.judge();
    for (const std::optional<Gain> &gain : verdict.together) {
      if (gain) expect_gain(verdict, all, *gain, "together");
    }
    EXPECT_LE(verdict.fixes.size(), 3u);
    fixes += static_cast<int>(verdict.fixes.size());
    all_three += verdict.fixes.size() == 3 ? 1 : 0;
  });
  if (std::getenv("FREEHOLD_SEED") == nullptr) {
    EXPECT_GE(all_three, 50) << "too few to have been looked at: " << fixes;
  }
}

}  // namespace
}  // namespace freehold::verdict
