#include "plugins/website/page-kinds.hpp"

#include <gtest/gtest.h>

#include <map>

#include "plugins/website/letter-case.hpp"
#include "plugins/website/page-kind-words.hpp"

namespace freehold::website {
namespace {

PageSigns page(std::string_view path, std::string_view title) {
  PageSigns signs;
  signs.path = path;
  signs.title = title;
  return signs;
}

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
      {"category/travel/index.html", "", "tag"},
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
  for (const Case &one : cases) EXPECT_EQ(page_kind_of(page(one.path, one.title)), one.kind) << one.path << " | " << one.title;
}

TEST(PageKinds, TellsByTheFirstHeading) {
  const struct {
    std::string_view kind, headings;  // parted by "|"
  } cases[] = {
      {"about", "About me|Über mich|ÜBER UNS|Over ons|Om oss|À propos|Sobre mí|Chi sono|Quem somos|O mnie|Tentang kami|Hakkımızda|プロフィール|关于我们|О нас|Про нас|회사소개|من نحن|Meistä|Rólunk|Despre noi"},
      {"contact", "Contact|Kontakt|KONTAKT|Contactez-nous|Contáctanos|Contatti|Fale conosco|Hubungi kami|İletişim|お問い合わせ|联系我们|Контакты|Контакти|문의하기|اتصل بنا|Yhteystiedot|Kapcsolat|Επικοινωνία|Liên hệ|צור קשר"},
      {"service", "Services|Leistungen|Diensten|Tjänster|Prestations|Servicios|Servizi|Serviços|Usługi|Layanan|Hizmetler|サービス|服务|Услуги|Послуги|서비스|خدماتنا|Palvelut|Szolgáltatások|Servicii|Υπηρεσίες|Dịch vụ|Ceník"},
      {"case", "Case studies|Referenzen|Klantverhalen|Casos de éxito|Réalisations|Projetos|Realizacje|Referanslar|制作実績|案例|Портфолио|포트폴리오|Referenssit"},
      {"legal", "Privacy policy|Datenschutzerklärung|Algemene voorwaarden|Mentions légales|Aviso legal|Termos de uso|Polityka prywatności|Kebijakan privasi|Gizlilik politikası|プライバシーポリシー|隐私政策|개인정보처리방침|سياسة الخصوصية|Tietosuojaseloste"},
      {"thank-you", "Thank you!|Vielen Dank|Bedankt|Tack!|Merci|Gracias|Grazie|Obrigada|Dziękujemy za zapis|Terima kasih|Teşekkürler|Спасибо|Дякуємо|감사합니다|شكرا|Kiitos|Köszönjük|Mulțumim|Ευχαριστούμε|Cảm ơn"},
      {"login", "Log in|Inloggen|Connexion|Iniciar sesión|Accedi|Přihlášení|Войти|ログイン|로그인|تسجيل الدخول|Đăng nhập"},
      {"error", "Page not found|Seite nicht gefunden|Page introuvable|Página no encontrada|ページが見つかりません|페이지를 찾을 수 없습니다|Сторінку не знайдено"},
      {"shop", "Shop|Warenkorb|Winkel|Boutique|Tienda|Negozio|Loja|Sklep|Mağaza|商店|Магазин|장바구니|Verkkokauppa|Κατάστημα|Webáruház"},
      {"", "How to contact a bank|About time too|Welcome|What I learned in my first year|"},
  };
  for (const auto &one : cases) {
    for (std::string_view rest = one.headings; !rest.empty();) {
      const std::string_view heading = rest.substr(0, rest.find('|'));
      rest.remove_prefix(std::min(heading.size() + 1, rest.size()));
      PageSigns signs = page("p/17.html", "Mara Lindqvist");
      signs.heading = heading;
      EXPECT_EQ(page_kind_of(signs), one.kind) << heading;
    }
  }
}

TEST(PageKinds, TellsByTheTitleBesideTheSitesName) {
  for (const std::string_view title : {"Kontakt – Mara Lindqvist", "Kontakt | Mara Lindqvist", "Mara Lindqvist - Kontakt", "Mara Lindqvist | Studio | Kontakt"}) {
    PageSigns signs = page("p/17.html", title);
    signs.site = "Mara Lindqvist";
    EXPECT_EQ(page_kind_of(signs), "contact") << title;
  }
  EXPECT_EQ(page_kind_of(page("p/17.html", "Ilse Okafor | Contact")), "") << "whose name it is, is not known";
}

TEST(PageKinds, TellsByStructuredDataWherePathAndHeadingAreSilent) {
  const struct {
    std::string_view path, heading, type, og_type, kind;
  } cases[] = {
      {"p/17.html", "Calm days", "BlogPosting", "", "article"},
      {"p/17.html", "Contact", "NewsArticle", "", "article"},
      {"p/17.html", "Contact", "", "article", "contact"},
      {"p/17.html", "Calm days", "", "article", "article"},
      {"p/17.html", "Mara", "AboutPage", "article", "about"},
      {"p/17.html", "A cup", "Product", "", "shop"},
      {"p/17.html", "A cup", "", "product", "shop"},
      {"p/17.html", "Mara", "", "profile", "about"},
      {"p/17.html", "Mara", "Organization", "website", ""},
      {"about.html", "Calm days", "BlogPosting", "article", "about"},
      {"index.html", "Calm days", "BlogPosting", "article", "home"},
      {"contact-mara-now.html", "Calm days", "", "article", "contact"},
  };
  for (const auto &one : cases) {
    PageSigns signs = page(one.path, "Mara Lindqvist");
    signs.heading = one.heading;
    signs.type = one.type;
    signs.og_type = one.og_type;
    EXPECT_EQ(page_kind_of(signs), one.kind) << one.path << ' ' << one.heading << ' ' << one.type << ' ' << one.og_type;
  }
}

TEST(PageKinds, TellsByTheFormThatAPageIsMadeFor) {
  PageSigns signs = page("p/17.html", "Mara Lindqvist");
  signs.asks_address = true;
  EXPECT_EQ(page_kind_of(signs), "landing");
  signs.links = 12;
  EXPECT_EQ(page_kind_of(signs), "") << "its form is one step of many";
  signs.asks_message = true;
  EXPECT_EQ(page_kind_of(signs), "contact");
  signs.asks_password = true;
  EXPECT_EQ(page_kind_of(signs), "login");
  signs.text = 9000;
  EXPECT_EQ(page_kind_of(signs), "") << "a long page with a form is about something else";
}

TEST(PageKinds, NoWordStandsForTwoKinds) {
  std::map<std::string_view, std::string_view> kinds;
  for (const KindWords &row : segment_words()) {
    any_word(row.words, [&](std::string_view word) {
      EXPECT_EQ(kinds.emplace(word, row.kind).first->second, row.kind) << word;
      EXPECT_EQ(lower_case(word), word) << word;
      return false;
    });
  }
}

TEST(PageKinds, TakesAnyBytes) {
  for (const std::string &path : {std::string("%"), std::string("%%%"), std::string("///"), std::string("\xFF\xFE/\x80"), std::string(100000, 'a'),
                                  std::string(100000, '/'), std::string("a%00b"), std::string(5000, '-')}) {
    EXPECT_LT(page_kind_of(page(path, path)).size(), 20u);
    EXPECT_LT(kind_of_heading(path).size(), 20u);
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
