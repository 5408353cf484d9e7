#include <gtest/gtest.h>

#include <functional>

#include "tests/host/report/sample-report.hpp"

namespace freehold::report {
namespace {

std::string digest_with(const std::function<void(model::Policy &)> &change) {
  Sample s = make_sample();
  change(s.policy);
  return make_report(s.corpus, s.graph, s.verdict, s.policy).policy.digest;
}

TEST(MakePolicy, DigestHangsOnAllThatMovesAResultAndOnNothingElse) {
  const std::string plain = digest_with([](model::Policy &) {});
  EXPECT_EQ(plain.size(), 64u);
  const std::function<void(model::Policy &)> same[] = {
      [](auto &p) { p.today = "2027-01-01"; }, [](auto &p) { p.client = "N"; }, [](auto &p) { p.deal_value = 7; }, [](auto &p) { p.dismissed.clear(); },
      [](auto &p) { p.gate = {}; }, [](auto &p) { p.mix_ppm = 1; }};
  for (const auto &change : same) EXPECT_EQ(digest_with(change), plain);
  const std::function<void(model::Policy &)> other[] = {
      [](auto &p) { p.base.version = "1.1"; }, [](auto &p) { p.base.rules[0].weight = 11; }, [](auto &p) { p.base.rules[0].gate = false; },
      [](auto &p) { p.base.questions.push_back({"O1", 1, ""}); }, [](auto &p) { p.base.archetype.push_back({"a/b", 1}); },
      [](auto &p) { p.strategies[0].expectations.clear(); }, [](auto &p) { p.base.capture.push_back("mail"); }, [](auto &p) { p.base.conversation.push_back("mail"); },
      [](auto &p) { p.base.conversion.push_back("mail"); }, [](auto &p) { p.base.offline.push_back("mail"); }, [](auto &p) { p.base.bait.push_back("a/b"); },
      [](auto &p) { p.base.disclosure.push_back("a/b"); }, [](auto &p) { p.base.left_out.push_back("x"); }, [](auto &p) { p.minimum_answers = 9; },
      [](auto &p) { p.mixed_ppm = 1; }, [](auto &p) { p.overrides[0].path = "x"; }, [](auto &p) { p.declared_strategy = ""; }, [](auto &p) { p.window_days = 30; },
      [](auto &p) { p.setting = "x"; }, [](auto &p) { p.channels.push_back({.key = "k", .weight = 2}); }};
  std::set<std::string> digests{plain};
  for (const auto &change : other) EXPECT_TRUE(digests.insert(digest_with(change)).second);
}

TEST(MakePolicy, SaysWhatTheOwnerSetAndWhatItDid) {
  const Policy policy = sample_report().policy;
  EXPECT_EQ(policy.rules, 6u);
  EXPECT_EQ(policy.mix, 0) << "no mix is declared";
  ASSERT_EQ(policy.overrides.size(), 2u);
  EXPECT_EQ(policy.overrides[0].answers, 14u);
  ASSERT_EQ(policy.dismissals.size(), 2u);
  EXPECT_EQ(std::tuple(policy.dismissals[0].expired, policy.dismissals[0].findings), std::tuple(false, 2u));
  EXPECT_EQ(std::tuple(policy.dismissals[1].expired, policy.dismissals[1].findings), std::tuple(true, 1u));
  ASSERT_EQ(policy.gates.size(), 1u);
  EXPECT_EQ(policy.expectations.size(), 2u);
  EXPECT_EQ(policy.thresholds.size(), 8u);
}

}  // namespace
}  // namespace freehold::report
