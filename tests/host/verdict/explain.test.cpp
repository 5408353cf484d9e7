#include "host/verdict/explain.hpp"

#include <gtest/gtest.h>

#include "tests/host/verdict/tiny.hpp"

namespace freehold::verdict {
namespace {

Tiny site() {
  Tiny tiny;
  tiny.question("F1").question("F3", 3).rule("a/buyer", "F1").rule("a/dead-end", "F3", 2).rule("a/tone", "", 0);
  tiny.item("blog")
      .says(0, 1, 2)
      .says(1, 0, 1)
      .finds("nothing")
      .item("blog")
      .says(1, 1, 1)
      .says(2, 1, 3)
      .item("feed")
      .says(1, 0, 1);
  tiny.policy.base.rules[1] = {"a/dead-end", 2, true, 100'000, 50'000};
  tiny.strategy("thought-leader").archetype = {{"a/dead-end", 4}};
  return tiny;
}

// Depth, kind, name, weight, num/den and value of each line.
std::string drawn(const std::vector<Line> &lines) {
  std::string out;
  for (const Line &line : lines) {
    out += std::string(line.depth, ' ') + std::to_string(static_cast<int>(line.kind)) + ' ' + line.name;
    if (line.weight != 0) out += " x" + std::to_string(line.weight);
    if (line.den != 0) out += ' ' + std::to_string(line.num) + '/' + std::to_string(line.den);
    out += line.value ? " = " + std::to_string(*line.value) + '\n' : "\n";
  }
  return out;
}

TEST(Explain, ADimensionIsTheWholeSum) {
  const Tiny tiny = site();
  EXPECT_EQ(drawn(explain_dimension(tiny.corpus, tiny.judge(), model::Dimension::funnel)),
            "0 funnel = 250000\n"
            " 1 blog x1 = 500000\n"
            "  2 F1 x1 1/2 = 500000\n"
            "   3 a/buyer x1 1/2 = 500000\n"
            "  2 F3 x3 1/2 = 500000\n"
            "   3 a/dead-end x2 1/2 = 500000\n"
            " 1 feed x1 = 0\n"
            "  2 F3 x3 0/1 = 0\n"
            "   3 a/dead-end x2 0/1 = 0\n");
}

TEST(Explain, AGateIsAWayToTheSum) {
  Tiny tiny = site();
  tiny.policy.base.rules[1] = {"a/dead-end", 2, true, 600'000, 50'000};
  const auto lines = explain_dimension(tiny.corpus, tiny.judge(), model::Dimension::funnel);
  EXPECT_NE(drawn(lines).find("  4 a/dead-end = 500000\n"), std::string::npos);
}

TEST(Explain, AQuestionGoesByChannel) {
  const Tiny tiny = site();
  EXPECT_EQ(drawn(explain_question(tiny.corpus, tiny.judge(), "F3")),
            "2 F3 x3 1/3 = 333333\n"
            " 3 a/dead-end x2 1/3 = 333333\n"
            " 1 blog x1 1/2 = 500000\n"
            "  3 a/dead-end x2 1/2 = 500000\n"
            " 1 feed x1 0/1 = 0\n"
            "  3 a/dead-end x2 0/1 = 0\n");
  EXPECT_TRUE(explain_question(tiny.corpus, tiny.judge(), "O1").empty());
}

TEST(Explain, ARuleShowsItsItems) {
  const Tiny tiny = site();
  const Verdict verdict = tiny.judge();
  EXPECT_EQ(drawn(explain_rule(tiny.corpus, verdict, "a/dead-end", 2)),
            "3 a/dead-end x2 1/3 = 333333\n"
            " 1 blog x2 1/2 = 500000\n"
            " 1 feed x2 0/1 = 0\n"
            " 5 a/dead-end x4 1/3 = 250000\n"
            " 7 item-1000 0/1 = 0\n"
            "  6 " +
                verdict.findings.at(0).findings.at(0).fingerprint +
                "\n"
                " 7 item-1002 0/1 = 0\n");
  EXPECT_TRUE(explain_rule(tiny.corpus, verdict, "a/none").empty());
}

TEST(Explain, AnItemShowsAllItsAnswers) {
  const Tiny tiny = site();
  const auto lines = explain_item(tiny.corpus, tiny.judge(), "item-1001");
  EXPECT_EQ(drawn(lines),
            "7 item-1001\n"
            " 2 F1\n"
            " 2 F3\n"
            "  3 a/dead-end x2 1/1 = 1000000\n"
            " 3 a/tone 1/3 = 333333\n");
  EXPECT_EQ(lines[1].answer, Answer::na);
  EXPECT_EQ(lines[2].answer, Answer::yes);
  EXPECT_TRUE(explain_item(tiny.corpus, tiny.judge(), "item-1").empty());
}

}  // namespace
}  // namespace freehold::verdict
