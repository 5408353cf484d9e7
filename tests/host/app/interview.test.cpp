#include "host/app/interview.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "host/config/config.hpp"

namespace freehold::app {
namespace {

Answers told(const std::string &lines) {
  std::istringstream in(lines);
  std::ostringstream out;
  return interview(in, out);
}

TEST(Interview, TakesAnswersInOrder) {
  const Answers answers = told("Mara\nclients\n24000\nEUR\n8\ncall\nthought-leader\n");
  EXPECT_EQ(answers.name, "Mara");
  EXPECT_EQ(answers.paid_by, "clients");
  EXPECT_EQ(answers.deal_value, "24000");
  EXPECT_EQ(answers.currency, "EUR");
  EXPECT_EQ(answers.clients_a_year, "8");
  EXPECT_EQ(answers.sales_close, "call");
  EXPECT_EQ(answers.strategy, "thought-leader");
}

TEST(Interview, SuggestsTheStrategyByWhoPays) {
  const struct {
    const char *paid_by;
    const char *strategy;
  } kCases[] = {{"clients", "thought-leader"}, {"third-parties", "influencer"}, {"both", "hybrid"}, {"", ""}};
  for (const auto &c : kCases) {
    const Answers answers = told(std::string("\n") + c.paid_by + "\n\n\n\n\n");  // no deal value, so no currency is asked for
    EXPECT_EQ(answers.paid_by, c.paid_by);
    EXPECT_EQ(answers.strategy, c.strategy) << c.paid_by;
  }
}

TEST(Interview, AsksAgainForWhatDoesNotFit) {
  const Answers answers = told("\nnobody\nclients\na lot\n-3\n1234567890\n500\neuro\nEUR\n\n\n\n");
  EXPECT_EQ(answers.paid_by, "clients");
  EXPECT_EQ(answers.deal_value, "500");
  EXPECT_EQ(answers.currency, "EUR");
}

TEST(Interview, EndsWithTheInput) {
  EXPECT_EQ(told("").name, "");
  const Answers answers = told("Mara\nboth\n");
  EXPECT_EQ(answers.paid_by, "both");
  EXPECT_EQ(answers.strategy, "");
}

TEST(Interview, FillsTheExampleConfiguration) {
  std::string text = config::write_example_config();
  const std::string comment = "# stands at the head of the report";
  ASSERT_NE(text.find(comment), std::string::npos);
  fill_in(text, told("Mara \"M\"\\\x01\nclients\n24000\nEUR\n8\ncall\n\n"));
  EXPECT_NE(text.find(comment), std::string::npos) << "comments stay";
  const config::Reading reading = config::parse_config(text, "freehold.toml");
  ASSERT_TRUE(reading.problems.empty()) << reading.problems.front().sentence;
  const config::Client &client = reading.config.client;
  EXPECT_EQ(client.name, "Mara \"M\"\\\x01");
  EXPECT_EQ(client.paid_by, "clients");
  EXPECT_EQ(client.deal_value, 24000);
  EXPECT_EQ(client.currency, "EUR");
  EXPECT_EQ(client.clients_a_year, 8);
  EXPECT_EQ(client.sales_close, "call");
  EXPECT_EQ(client.strategy, "thought-leader");
}

TEST(Interview, UnansweredLeavesTheTextAsItIs) {
  std::string text = config::write_example_config();
  fill_in(text, {});
  EXPECT_EQ(text, config::write_example_config());
}

}  // namespace
}  // namespace freehold::app
