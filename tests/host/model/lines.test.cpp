#include "host/model/lines.hpp"

#include <gmock/gmock.h>

#include "host/model/manifest.hpp"
#include "host/model/wire.hpp"

namespace freehold::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Lines, GiveBackWhatTheyWereMadeOf) {
  Lines lines{"book a call", "", "täglich"};
  EXPECT_THAT(lines, ElementsAre("book a call", "", "täglich"));
  lines.push_back("over\ntwo lines");
  EXPECT_EQ(lines.size(), 4u);
  EXPECT_EQ(lines.text(), "book a call\n\ntäglich\nover two lines\n");
  EXPECT_EQ(lines.line_at(12), "");
  EXPECT_EQ(lines.line_at(13), "täglich");
  EXPECT_EQ(lines, (Lines{"book a call", "", "täglich", "over two lines"}));
}

TEST(Lines, AreReadWithOrWithoutTheLastLineFeed) {
  EXPECT_THAT(Lines(), IsEmpty());
  EXPECT_THAT(Lines::of(""), IsEmpty());
  EXPECT_THAT(Lines::of("\n"), ElementsAre(""));
  EXPECT_THAT(Lines::of("a\nb\n"), ElementsAre("a", "b"));
  EXPECT_THAT(Lines::of("a\nb"), ElementsAre("a", "b"));
  EXPECT_EQ(Lines::of("a\n\n").size(), 2u);
}

TEST(Lines, AreCounted) {
  for (std::size_t size = 0; size < 40; ++size) {
    for (const char *other : {"x", "\x0b", "\x8a", "\n"}) {
      std::string text(size, 'y');
      for (std::size_t at = 0; at < size; at += 3) text[at] = other[0];
      const Lines lines = Lines::of(text);
      EXPECT_EQ(lines.size(), static_cast<std::size_t>(std::distance(lines.begin(), lines.end()))) << text;
    }
  }
}

TEST(Lines, AreJoined) {
  Lines lines{"a"};
  lines.append(Lines());
  lines.append({"b", "c"});
  EXPECT_THAT(lines, ElementsAre("a", "b", "c"));
  EXPECT_EQ(lines.size(), 3u);
}

TEST(Lines, LookAtWhatIsLentAndTheirCopiesDoNot) {
  std::string lender = "book a call\ntalk to us\n";
  Lines lent = Lines::lent(lender);
  EXPECT_EQ(lent.text().data(), lender.data());
  EXPECT_EQ(lent.size(), 2u);
  const Lines copied = lent;
  Lines assigned;
  assigned = lent;
  const Lines moved = std::move(lent);
  EXPECT_EQ(moved.text().data(), lender.data());
  Lines longer = Lines::lent(lender);
  longer.push_back("write");
  lender.assign(lender.size(), '\n');
  EXPECT_THAT(copied, ElementsAre("book a call", "talk to us"));
  EXPECT_EQ(assigned, copied);
  EXPECT_THAT(longer, ElementsAre("book a call", "talk to us", "write"));
}

TEST(Lines, AreNotLentWithoutTheirLastLineFeed) {
  const std::string lender = "a\nb";
  const Lines lines = Lines::lent(lender);
  EXPECT_NE(lines.text().data(), lender.data());
  EXPECT_EQ(lines.text(), "a\nb\n");
}

TEST(Lines, CrossTheWire) {
  for (const Lines &lines : {Lines(), Lines{""}, Lines{"a", "täglich", ""}}) {
    std::string frame;
    encode(PhraseList{"base/l", "en", lines, {}, {}, {}}, frame);
    PhraseList read;
    ASSERT_TRUE(decode(frame, read));
    EXPECT_EQ(read.texts, lines);
    EXPECT_EQ(read.texts.size(), lines.size());
    Decoder decoder(frame, Texts::lent);
    decoder(read);
    ASSERT_TRUE(decoder.at_end());
    EXPECT_EQ(read.texts, lines);
    EXPECT_TRUE(lines.empty() || (read.texts.text().data() > frame.data() && read.texts.text().data() < frame.data() + frame.size()));
  }
}

TEST(Lines, ThatAreNoneAreRefused) {
  for (const std::string text : {"a", "a\nb", "\xff\n", "a\xc3\n"}) {
    std::string frame;
    encode(text, frame);
    Lines read{"before"};
    Decoder decoder(frame);
    decoder(read);
    EXPECT_FALSE(decoder.ok()) << text;
    EXPECT_THAT(read, ElementsAre("before")) << text;
  }
  std::string frame;
  encode(std::string("a\0b\n", 4), frame);
  Lines read;
  EXPECT_FALSE(decode(frame, read));
}

}  // namespace
}  // namespace freehold::model
