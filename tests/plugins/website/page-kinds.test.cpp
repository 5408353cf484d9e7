#include "plugins/website/page-kinds.hpp"

#include <gtest/gtest.h>

namespace freehold::website {
namespace {

TEST(PageKinds, TellsByPathAndTitle) {
  struct Case {
    const char *path, *title, *kind;
  };
  const Case cases[] = {
      {"", "", "home"},
      {"index.html", "Mara Lindqvist", "home"},
      {"about.html", "", "about"},
      {"About-Us/index.html", "", "about"},
      {"acerca de nosotros.html", "", "about"},
      {"%C3%BCber-uns/", "", "about"},
      {"ueber-mich.html", "", "about"},
      {"qui-sommes-nous", "", "about"},
      {"chi-siamo.html", "", "about"},
      {"o-nas/", "", "about"},
      {"tentang-kami.html", "", "about"},
      {"contact-us.html", "", "contact"},
      {"kontakt/", "", "contact"},
      {"צור-קשר/", "", "contact"},
      {"お問い合わせ/", "", "contact"},
      {"book-now.html", "", "contact"},
      {"services/", "", "service"},
      {"leistungen.html", "", "service"},
      {"cennik.html", "", "service"},
      {"services/team-coaching.html", "", "service"},
      {"blog/how-to-contact-a-bank.html", "", "article"},
      {"blog/", "", "blog"},
      {"blog/page/2/", "", "archive"},
      {"2021/05/", "", "archive"},
      {"2021/05/03/calm.html", "", "article"},
      {"tag/calm/", "", "tag"},
      {"category/work/index.html", "", "tag"},
      {"case-studies/nine-people.html", "", "case"},
      {"portfolio.html", "", "case"},
      {"shop/cup.html", "", "shop"},
      {"privacy-policy.html", "", "legal"},
      {"impressum.html", "", "legal"},
      {"aviso-legal/", "", "legal"},
      {"polityka-prywatnosci.html", "", "legal"},
      {"p7.html", "Datenschutzerklärung – Mara", "legal"},
      {"p8.html", "プライバシーポリシー - サンプル", "legal"},
      {"404.html", "", "error"},
      {"x.html", "Page not found", "error"},
      {"thank-you.html", "", "thank-you"},
      {"danke/", "", "thank-you"},
      {"login.html", "", "login"},
      {"faq.html", "", "faq"},
      {"links.html", "", "links"},
      {"page.html?p=2", "", ""},
      {"calm-decisions.html", "Calm decisions", ""},
      {"why-home-is-where-work-is.html", "", ""},
  };
  for (const Case &one : cases) EXPECT_EQ(page_kind_of(one.path, one.title), one.kind) << one.path << " | " << one.title;
}

TEST(PageKinds, TakesAnyBytes) {
  for (const std::string &path : {std::string("%"), std::string("%%%"), std::string("///"), std::string("\xFF\xFE/\x80"), std::string(100000, 'a'),
                                  std::string(100000, '/'), std::string("a%00b"), std::string(5000, '-')}) {
    EXPECT_LT(page_kind_of(path, path).size(), 20u);
  }
}

TEST(PageKinds, WordsOfASegment) {
  EXPECT_EQ(words_of_segment("About_Us.html"), "about-us");
  EXPECT_EQ(words_of_segment("a%20b+c.HTM"), "a-b-c");
  EXPECT_EQ(words_of_segment("v1.2 of the plan"), "v1-2-of-the-plan");
  EXPECT_EQ(words_of_segment(""), "");
}

}  // namespace
}  // namespace freehold::website
