#include "plugins/website/byline.hpp"

#include <gtest/gtest.h>

#include "plugins/website/byline-words.hpp"
#include "plugins/website/letter-case.hpp"

namespace freehold::website {
namespace {

TEST(Byline, NamesTheAuthor) {
  const struct {
    std::string_view byline, name;
  } cases[] = {
      {"Mara Lindqvist", "Mara Lindqvist"},
      {"By Mara Lindqvist", "Mara Lindqvist"},
      {"BY MARA LINDQVIST", "MARA LINDQVIST"},
      {"Posted by Mara Lindqvist on May 3, 2026", "Mara Lindqvist"},
      {"Mara Lindqvist - May 3, 2026, 10:31 pm", "Mara Lindqvist"},
      {"Mara Lindqvist, 3 May 2026", "Mara Lindqvist"},
      {"By Mara Lindqvist | Essays", "Mara Lindqvist"},
      {"Von Mara Lindqvist am 3. Mai 2026", "Mara Lindqvist"},
      {"von Lindqvist", "von Lindqvist"},
      {"Geschrieben von: Mara", "Mara"},
      {"Door Mara Lindqvist", "Mara Lindqvist"},
      {"Skriven av Mara Lindqvist", "Mara Lindqvist"},
      {"Par Mara Lindqvist le 3 mai 2026", "Mara Lindqvist"},
      {"Por Mara Lindqvist", "Mara Lindqvist"},
      {"di Mara Lindqvist", "Mara Lindqvist"},
      {"Di Lindqvist", "Di Lindqvist"},
      {"Autorka: Mara Lindqvist", "Mara Lindqvist"},
      {"Oleh Mara Lindqvist", "Mara Lindqvist"},
      {"Yazar: Mara Lindqvist", "Mara Lindqvist"},
      {"Автор: Мара Линдквист", "Мара Линдквист"},
      {"著者：マラ", "マラ"},
      {"作者: 马拉", "马拉"},
      {"글: 마라", "마라"},
      {"מאת מרה", "מרה"},
      {"بقلم مارا", "مارا"},
      {"Bytown Press", "Bytown Press"},
      {"Mara Lindqvist and Ilse Okafor", "Mara Lindqvist and Ilse Okafor"},
      {"By Mara Lindqvist mara@mara.example(555) 0100", "Mara Lindqvist"},
      {"mara2000", "mara2000"},
      {"admin", ""},
      {"By Admin", ""},
      {"https://net.example/mara", ""},
      {"mara@mara.example", ""},
      {"", ""},
      {"By", "By"},
      {"", ""},
  };
  for (const auto &one : cases) EXPECT_EQ(name_in_byline(one.byline), one.name) << one.byline;
}

TEST(Byline, SaysGuestOnlyWhereItSaysSo) {
  const std::string long_text(2000, 'x');
  for (const std::string_view text : {"Guest post by Ilse Okafor. I met Mara in spring.", "Gastbeitrag von Ilse Okafor", "GASTAUTORIN: Ilse Okafor", "Article invité de Ilse", "Artículo invitado de Ilse",
                                      "Articolo ospite di Ilse", "Artigo convidado de Ilse", "Wpis gościnny autorstwa Ilse", "Gästinlägg av Ilse", "Гостевая статья: Ильзе", "ゲスト寄稿 イルゼ",
                                      "Konuk yazar: Ilse", "Penulis tamu: Ilse"}) {
    EXPECT_TRUE(says_guest(text)) << text;
    EXPECT_TRUE(says_guest(long_text + std::string(text))) << text;
    EXPECT_FALSE(says_guest(long_text + std::string(text) + long_text)) << text;
  }
  for (const std::string_view text : {"How to write a guest post", "We stayed at a guest house by the sea.", "Gastbeiträge schreiben lernen", "By Mara Lindqvist", "", "\xFF\xC3"}) {
    EXPECT_FALSE(says_guest(text)) << text;
  }
}

TEST(Byline, KnowsWhereGuestsPiecesAreFiled) {
  for (const std::string_view name : {"guest-posts", "Guest Post", "Gastbeitrag", "Gastbeiträge", "articles-invit%C3%A9s"}) EXPECT_TRUE(is_for_guests(name)) << name;
  for (const std::string_view name : {"guest-house", "posts", "how-to-write-guest-posts", ""}) EXPECT_FALSE(is_for_guests(name)) << name;
}

TEST(Byline, TwoPeopleShareNoWordOfTheirNames) {
  EXPECT_TRUE(are_two_people("Ilse Okafor", "Mara Lindqvist"));
  for (const std::string_view name : {"Mara Lindqvist", "MARA LINDQVIST", "M. Lindqvist", "Mara L.", "Dr. Mara Lindqvist-Okafor", "Ilse", "Redaktion", ""}) {
    EXPECT_FALSE(are_two_people(name, "Mara Lindqvist")) << name;
  }
}

TEST(Byline, WordsAreInLowerCase) {
  for (const ByWord &by : kByWords) EXPECT_EQ(lower_case(by.word), by.word);
  for (const auto &words : kGuestWords) EXPECT_EQ(lower_case(words), words);
  for (const auto &words : kGuestFolders) EXPECT_EQ(lower_case(words), words);
}

}  // namespace
}  // namespace freehold::website
