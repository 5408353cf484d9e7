#include "host/content/classify/written-phones.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace freehold::content {
namespace {

std::vector<std::string> numbers_in(const std::string &text) {
  model::ContentItem item;
  item.text = text;
  add_written_phones(item);
  std::vector<std::string> numbers;
  for (const model::Call &call : item.calls) {
    EXPECT_EQ(call.kind, "phone");
    EXPECT_EQ(text.substr(call.begin, call.end - call.begin), call.text);
    numbers.push_back(call.text.string());
  }
  return numbers;
}

using Numbers = std::vector<std::string>;

TEST(WrittenPhones, AreFound) {
  const struct {
    const char *text;
    const char *number;
  } cases[] = {
      {"Write, or +46 8 1234 5678.", "+46 8 1234 5678"},
      {"Tel. 08-123 456 78", "08-123 456 78"},
      {"Phone: (555) 123-4567 in the evening", "(555) 123-4567"},
      {"Call me on 020 7946 0958", "020 7946 0958"},
      {"Telefon 030/1234567", "030/1234567"},
      {"☎ 08123 456789", "08123 456789"},
      {"電話 03-1234-5678", "03-1234-5678"},
      {"Telefon\n08-123 456 78", "08-123 456 78"},
      {"Open until six\nTél. 01 23 45 67 89", "01 23 45 67 89"},
  };
  for (const auto &one : cases) EXPECT_EQ(numbers_in(one.text), Numbers{one.number}) << one.text;
}

TEST(WrittenPhones, AreNoOtherDigits) {
  for (const char *text : {"Order 1234567890", "The call of 2026-11-30", "Our hotel 1234567 rooms", "Call 911", "Call on 445.6700 MHz", "+12 %", "Tel.\nor so\n12345678", "Tel. A1234567", "€ 1,800 by phone",
                           "ISBN 978-3-16-148410-0", "(", "+", "Tel. 1 - - 2"}) {
    EXPECT_EQ(numbers_in(text), Numbers{}) << text;
  }
}

TEST(WrittenPhones, AreNoneWhereALinkHoldsThem) {
  model::ContentItem item;
  item.text = "Tel. 08-123 456 78";
  model::Link link;
  link.kind = "phone";
  link.begin = 5;
  link.end = 18;
  item.links.push_back(link);
  add_written_phones(item);
  EXPECT_TRUE(item.calls.empty());
  item = {};
  add_written_phones(item);
  EXPECT_TRUE(item.calls.empty()) << "an item without text";
}

// Digits without end take no longer than others.
TEST(WrittenPhones, AreFewOfMany) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "Tel. 08-123 456 78\n";
  EXPECT_EQ(numbers_in(text).size(), 20u);
  EXPECT_TRUE(numbers_in(std::string(1 << 20, '7')).empty());
}

}  // namespace
}  // namespace freehold::content
