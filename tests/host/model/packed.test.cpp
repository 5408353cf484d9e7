#include "host/model/packed.hpp"

#include <gmock/gmock.h>

#include "host/model/wire.hpp"

namespace freehold::model {
namespace {

using testing::ElementsAre;

std::vector<Finding> some_findings() {
  Finding first, second;
  first.message = "absent";
  first.args = {{"title", "“Prices”"}, {"n", "3"}};
  first.worth = 2;
  first.evidence = {Where::link, 4, kNowhere, kNowhere, "Book a talk", 12, 900, Precision::byte};
  second.message = "told";
  return {first, second};
}

std::string words_of(const Packed<Finding> &findings) {
  std::string words;
  for (const Finding &finding : findings) {
    words += finding.message + '/' + std::to_string(finding.worth) + '/' + finding.evidence.quote + '/' + std::to_string(finding.evidence.line);
    for (const Pair &pair : finding.args) words += ' ' + pair.key + '=' + pair.value;
    words += '\n';
  }
  return words;
}

TEST(Packed, GivesBackWhatItWasMadeOf) {
  const Packed<Finding> packed = some_findings();
  EXPECT_EQ(packed.size(), 2u);
  EXPECT_EQ(words_of(packed), "absent/2/Book a talk/12 title=“Prices” n=3\ntold/0//0\n");
  EXPECT_EQ(packed.front().evidence.byte, 900u);
  Packed<Finding> grown;
  EXPECT_TRUE(grown.empty() && grown.begin() == grown.end());
  for (const Finding &finding : some_findings()) grown.push_back(finding);
  EXPECT_EQ(grown, packed);
  EXPECT_EQ(Packed<Finding>(packed.values()), packed);
}

TEST(Packed, CopiesAreTheirOwn) {
  Packed<std::uint32_t> one = {7, 300};
  Packed<std::uint32_t> other = one;
  one = {};
  EXPECT_TRUE(one.empty());
  EXPECT_THAT(other.values(), ElementsAre(7, 300));
  other = other.values();
  EXPECT_EQ(other.size(), 2u);
}

TEST(Packed, CrossesTheWireInsideItsResult) {
  RuleResult result{3, Outcome::failed, {1, 2}, "it gave no answer", some_findings()}, back;
  std::string bytes;
  encode(result, bytes);
  ASSERT_TRUE(decode(bytes, back));
  EXPECT_EQ(back.reason, "it gave no answer");
  EXPECT_EQ(back.findings, result.findings);
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(decode(std::string_view(bytes).substr(0, size), back)) << size;
}

// What would come out of an iterator is looked at when it comes in.
TEST(Packed, TakesNothingThatDoesNotDecode) {
  Packed<std::uint32_t> numbers;
  EXPECT_TRUE(decode(std::string_view("\2\1\2", 3), numbers));
  EXPECT_FALSE(decode(std::string_view("\3\1\2", 3), numbers)) << "fewer than it says";
  EXPECT_FALSE(decode(std::string_view("\1\xff\xff\xff\xff\xff\1", 7), numbers)) << "no 32 bits";
  Packed<Finding> findings;
  EXPECT_FALSE(decode(std::string_view("\1\2\xff\xfe", 4), findings)) << "no UTF-8";
  EXPECT_TRUE(findings.empty());
}

TEST(RareText, IsATextOrNothing) {
  RareText text;
  EXPECT_TRUE(text.empty());
  EXPECT_EQ(sizeof text, sizeof(void *));
  text = std::string("a text");
  const RareText copy = text;
  text = "";
  EXPECT_EQ(copy, "a text");
  EXPECT_EQ(text, RareText());
  EXPECT_EQ(copy.string() + "!", "a text!");
}

}  // namespace
}  // namespace freehold::model
