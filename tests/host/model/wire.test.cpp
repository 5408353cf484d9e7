#include "host/model/wire.hpp"

#include <gtest/gtest.h>

namespace freehold::model {
namespace {

Link link_of(const std::string &text) {
  Link link;
  link.url = "https://pages.example/" + text;
  link.text = text;
  link.kind = "internal";
  link.place = Place::footer;
  link.flags = 300;
  link.begin = 70'000;
  return link;
}

void expect_same(const Link &a, const Link &b) {
  EXPECT_EQ(a.url, b.url);
  EXPECT_EQ(a.text, b.text);
  EXPECT_EQ(a.rel, b.rel);
  EXPECT_EQ(a.kind, b.kind);
  EXPECT_EQ(a.place, b.place);
  EXPECT_EQ(a.flags, b.flags);
  EXPECT_EQ(a.begin, b.begin);
  EXPECT_EQ(a.end, b.end);
}

TEST(Wire, CarriesLinksWithTextsOfAnyLength) {
  std::vector<Link> links;
  for (std::size_t size = 0; size < 300; ++size) links.push_back(link_of(std::string(size, 'x') + (size % 3 == 0 ? "\u00e9" : "")));
  std::string frame;
  encode(links, frame);
  for (const Texts texts : {Texts::copied, Texts::lent}) {
    std::vector<Link> back;
    Decoder decoder(frame, texts);
    decoder(back);
    ASSERT_TRUE(decoder.at_end());
    ASSERT_EQ(back.size(), links.size());
    for (std::size_t i = 0; i < links.size(); ++i) expect_same(back[i], links[i]);
  }
}

TEST(Wire, WritesAListAsItsElementsOneByOne) {
  const std::vector<Link> links{link_of(""), link_of("Read on"), link_of(std::string(200, 'y'))};
  std::string whole;
  encode(links, whole);
  std::string parts;
  Encoder encoder(parts);
  encoder.begin_list(links.size());
  for (const Link &link : links) encoder(link);
  EXPECT_EQ(whole, parts);
}

TEST(Wire, RefusesEveryBeginningOfAFrame) {
  std::string frame;
  encode(std::vector<Link>{link_of("Read on"), link_of("caf\u00e9")}, frame);
  for (std::size_t size = 0; size < frame.size(); ++size) {
    std::vector<Link> back;
    EXPECT_FALSE(decode(std::string_view(frame).substr(0, size), back)) << size;
  }
}

// A text is short or long, and stands before the end of the frame or well before it: each is read on a way of its own.
TEST(Wire, RefusesTextThatIsNotClean) {
  for (const std::size_t size : {1, 5, 12, 13, 40}) {
    for (std::size_t at = 0; at < size; ++at) {
      for (const char bad : {'\0', '\xff', '\x80'}) {
        for (const std::size_t behind : {0, 64}) {
          std::string text(size, 'a');
          text[at] = bad;
          std::string frame(1, static_cast<char>(size));
          frame += text + std::string(behind, '\0');
          Decoder decoder(frame);
          ItemText read;
          decoder(read);
          EXPECT_FALSE(decoder.ok()) << size << " bytes, bad at " << at;
          EXPECT_TRUE(read.empty());
        }
      }
    }
  }
}

TEST(Wire, RefusesFromTheHostOnlyWhatRunsPastTheFrame) {
  const std::string text = std::string(40, 'a') + '\xff';
  std::string frame;
  encode(ItemText(text), frame);
  ItemText read;
  Decoder(frame, Texts::copied, Sender::host)(read);
  EXPECT_EQ(read, text);
  frame.pop_back();
  Decoder shorter(frame, Texts::copied, Sender::host);
  shorter(read);
  EXPECT_FALSE(shorter.ok());
}

TEST(Wire, ReplacesATextThatOwnsItsBytes) {
  ItemText text(std::string(100, 'z'));
  std::string frame;
  encode(ItemText("short"), frame);
  frame.append(32, '\0');
  Decoder decoder(frame);
  decoder(text);
  EXPECT_EQ(text, "short");
}

}  // namespace
}  // namespace freehold::model
