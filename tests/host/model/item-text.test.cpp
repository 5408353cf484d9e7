// Texts of links and forms: short ones in place, long ones owned or lent, and copies that own what they hold.
#include "host/model/item-text.hpp"

#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "host/model/item.hpp"
#include "host/model/wire.hpp"

namespace freehold::model {
namespace {

const std::string kLong = "https://mara.example/a-long-address";

// Texts of every length around the one that fits in place.
std::vector<std::string> texts() {
  std::vector<std::string> all;
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{11}, std::size_t{12}, std::size_t{13}, std::size_t{14}, std::size_t{5000}}) all.emplace_back(size, 'x');
  all.emplace_back("with\0a zero", 11);
  return all;
}

TEST(ItemText, HoldsWhatItIsGiven) {
  for (const std::string &text : texts()) {
    const ItemText made(text);
    EXPECT_EQ(made, text);
    EXPECT_EQ(made.size(), text.size());
    EXPECT_EQ(made.empty(), text.empty());
    EXPECT_EQ(made.in_place(), text.size() <= ItemText::kInPlace);
    ItemText copy(made);
    EXPECT_EQ(copy, text);
    const ItemText moved(std::move(copy));
    EXPECT_EQ(moved, text);
    ItemText assigned("something that was there before");
    assigned = made;
    EXPECT_EQ(assigned, text);
    assigned = std::string_view(text);
    EXPECT_EQ(assigned, text);
  }
}

TEST(ItemText, CanBeGivenItself) {
  for (const std::string &text : texts()) {
    ItemText one(text);
    const ItemText &same = one;
    one = same;
    EXPECT_EQ(one, text);
    one = std::move(const_cast<ItemText &>(same));
    EXPECT_EQ(one, text);
    one = one.view().substr(text.size() / 2);
    EXPECT_EQ(one, text.substr(text.size() / 2));
  }
}

TEST(ItemText, LooksAtWhatIsLentAndItsCopiesDoNot) {
  std::string lender = kLong;
  const ItemText lent = ItemText::lent(lender);
  const ItemText copy = lent;
  EXPECT_EQ(lent.view().data(), lender.data());
  EXPECT_NE(copy.view().data(), lender.data());
  lender[0] = 'H';
  EXPECT_EQ(copy, kLong);
  const ItemText small = ItemText::lent("mail");
  EXPECT_TRUE(small.in_place()) << "nothing is lent of what fits";
}

ContentItem full() {
  ContentItem item;
  item.links.push_back({kLong, "read", "noopener noreferrer", "internal", "", "base/a-service-of-a-long-name"});
  item.links.push_back({"/b", "b", "", "internal"});
  item.forms.push_back({kLong, "post", "signup", "Send me the letter", "", "", {{"email-of-the-reader", "email", "Your mail address", "email"}}});
  item.calls.push_back({"Subscribe to my letter", "owned_route", kLong});
  item.headings.push_back({1, 0, 5, "A heading that is long"});
  return item;
}

std::string wire_of(const ContentItem &item) {
  std::string wire;
  encode(item, wire);
  return wire;
}

TEST(ItemText, StandsInTheOrderOfItsBytes) {
  const std::vector<ItemText> order{"", "a", "a longer text than stands in place", "b", "\xc3\xa4"};
  for (std::size_t i = 1; i < order.size(); ++i) EXPECT_LT(order[i - 1], order[i]);
}

TEST(TextBlock, IsEmptyWhereItIsCopiedOrWasMovedFrom) {
  TextBlock block(std::string_view("what texts look at"));
  const char *bytes = block.bytes();
  const TextBlock copied = block;
  EXPECT_EQ(copied.view(), "");
  TextBlock moved = std::move(block);
  EXPECT_EQ(moved.view(), "what texts look at");
  EXPECT_EQ(moved.bytes(), bytes);
  EXPECT_EQ(block.view(), "");
  moved = copied;
  EXPECT_EQ(moved.view(), "");
}

TEST(KeepTexts, MakesAnItemThatOutlivesItsFrame) {
  const std::string wire = wire_of(full());
  ContentItem item;
  {
    std::string frame = wire;
    Decoder decoder(frame, Texts::lent);
    decoder(item);
    ASSERT_TRUE(decoder.at_end());
    keep_texts(item);
    frame.assign(frame.size(), '?');
  }
  EXPECT_EQ(wire_of(item), wire);
  const ContentItem moved = std::move(item);
  EXPECT_EQ(wire_of(moved), wire);
  const ContentItem copy = moved;
  EXPECT_EQ(wire_of(copy), wire);
}

TEST(KeepTexts, CanBeDoneTwice) {
  ContentItem item = full();
  keep_texts(item);
  item.links.pop_back();
  item.links[0].url = "https://mara.example/another-address";
  keep_texts(item);
  EXPECT_EQ(item.links[0].url, "https://mara.example/another-address");
  EXPECT_EQ(item.forms[0].fields[0].name, "email-of-the-reader");
  ContentItem none;
  keep_texts(none);
  EXPECT_EQ(wire_of(none), wire_of(ContentItem()));
}

TEST(KeepTexts, MakesAnItemThatCanBeGivenItself) {
  ContentItem item = full();
  keep_texts(item);
  const ContentItem &same = item;
  item = same;
  EXPECT_EQ(wire_of(item), wire_of(full()));
}

TEST(KeepTexts, KeepsNothingOfACopyInTheOriginal) {
  ContentItem copy;
  {
    ContentItem item = full();
    keep_texts(item);
    copy = item;
  }
  EXPECT_EQ(wire_of(copy), wire_of(full()));
}

}  // namespace
}  // namespace freehold::model
