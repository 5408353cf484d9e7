#include "plugins/base/title-features.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "plugins/base/title-words.hpp"

namespace freehold::base {
namespace {

std::string split(std::string_view title) {
  std::string out;
  for (const TitleWord &word : words_of_title(title)) out.append(out.empty() ? "" : " ").append(word.text);
  return out;
}

TEST(TitleWords, AreLowerCaseWithMarksOfTheirOwn) {
  const struct {
    const char *title, *words;
  } cases[] = {
      {"You Won't Believe This!", "you won't believe this !"},
      {"You Won\xE2\x80\x99t \xE2\x80\x9Csee\xE2\x80\x9D \xE2\x80\x94 it\xE2\x80\xA6", "you won't \" see \" -- it ..."},
      {"\xC2\xBFQu\xC3\xA9 pas\xC3\xB3? \xC3\x89l lo sabe", "\xC2\xBF qu\xC3\xA9 pas\xC3\xB3 ? \xC3\xA9l lo sabe"},
      {"1,000 things at https://a.example/b #Tip @me \xF0\x9F\x98\x80", "1,000 things at <url> <tag> #tip <at> <emoji>"},
      {"wait.... what - no", "wait ... what -- no"},
      {"", ""},
  };
  for (const auto &one : cases) EXPECT_EQ(split(one.title), one.words) << one.title;
}

TEST(TitleFeatures, NameWhatAPersonSees) {
  const struct {
    const char *title, *feature;
  } cases[] = {
      {"This one trick will change your week", "first:this"},
      {"This one trick will change your week", "pair:one_trick"},
      {"This one trick will change your week", "last:week"},
      {"7 reasons that nobody told you", "shape3:0_-s_that"},
      {"7 reasons that nobody told you", "word:0"},
      {"Which Of These Are You", "sort:every-word-capital"},
      {"Which Of These Are You", "caps|word:which"},
      {"Committee Agrees on New Railway Line", "sort:title-case"},
      {"Esto es lo que pas\xC3\xB3 en la casa", "es|first:esto"},
      {"Is it over?", "end:?"},
      {"HELP me now please", "shouted:1"},
  };
  for (const auto &one : cases) {
    const std::vector<std::string> names = features_of_title(one.title).names;
    EXPECT_TRUE(std::binary_search(names.begin(), names.end(), one.feature)) << one.title << ": " << one.feature;
  }
}

// What a title is made of never breaks it, and no name holds what a model could not be written with.
TEST(TitleFeatures, TakeAnyBytes) {
  for (const std::string &title : {std::string(5000, 'x'), std::string("\xE2\x80"), std::string("\xE2 \xC3"), std::string(300, '\''), std::string("a \xFF b \xC3"),
                                   std::string("0,0,0, ... it\xE2\x80\x99s"), std::string(" \xE2\x80\x99 \xE2\x80\x9C a b c"), std::string("\xEF\xB8"),
                                   std::string("# @ #\xF0"), std::string("\xF0\x9F")}) {
    for (const std::string &name : features_of_title(title).names) EXPECT_EQ(name.find_first_of(" \\\n"), name.npos) << name;
  }
}

TEST(TitleFeatures, MakeAStrengthThatFiresFromNoughtOn) {
  EXPECT_EQ(strength_of(0, -50), 500u);
  EXPECT_LT(strength_of(-1, -50), 400u);
  EXPECT_EQ(strength_of(-1, 50), 499u);
  EXPECT_GT(strength_of(300, -50), 900u);
  EXPECT_EQ(strength_of(1'000'000, 0), 1000u);
  EXPECT_EQ(strength_of(-1'000'000, 0), 0u);
}

TEST(TitleFeatures, AreSaidInWords) {
  EXPECT_EQ(in_words("word:secret"), "the word “secret”");
  EXPECT_EQ(in_words("caps|pair:you_won't"), "the words “you won't” (in title case)");
  EXPECT_EQ(in_words("word:|"), "the word “|”");
  EXPECT_EQ(in_words("tags:2"), "tags: 2");
  EXPECT_EQ(in_words("es|shouted:1"), "shouted words: 1 (in Spanish)");
}

}  // namespace
}  // namespace freehold::base
