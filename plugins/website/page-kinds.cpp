#include "plugins/website/page-kinds.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace freehold::website {
namespace {

// Words of a last path segment, parted by spaces; a segment of several words is joined with "-".
struct KindWords {
  std::string_view kind;
  std::string_view words;
};

// Earlier rows win. One row a kind and group of languages: English; German, Dutch, Scandinavian; Romance; Slavic; Indonesian, Turkish; others.
constexpr auto kSegments = std::to_array<KindWords>({
    {"error", "404 403 500 error not-found page-not-found 404-page error-404 error404 notfound offline"},
    {"error", "fehler seite-nicht-gefunden niet-gevonden erreur page-introuvable pagina-no-encontrada no-encontrado pagina-non-trovata"},
    {"error", "pagina-nao-encontrada blad nie-znaleziono tidak-ditemukan hata"},
    {"legal", "privacy privacy-policy privacypolicy terms terms-of-service terms-of-use terms-and-conditions termsofservice tos conditions legal"},
    {"legal", "legal-notice imprint disclaimer disclosure affiliate-disclosure cookie cookies cookie-policy gdpr refund-policy refunds returns"},
    {"legal", "return-policy shipping-policy accessibility accessibility-statement copyright licence license dmca eula policy policies"},
    {"legal", "impressum datenschutz datenschutzerklaerung datenschutzerklärung agb nutzungsbedingungen widerruf widerrufsbelehrung haftungsausschluss"},
    {"legal", "privacyverklaring privacybeleid algemene-voorwaarden voorwaarden cookiebeleid integritetspolicy villkor personuppgifter"},
    {"legal", "mentions-legales mentions-légales confidentialite politique-de-confidentialite cgv cgu conditions-generales politica-de-privacidad"},
    {"legal", "aviso-legal terminos terminos-y-condiciones condiciones politica-de-cookies privacidad note-legali informativa-privacy privacidade"},
    {"legal", "politica-de-privacidade termos termos-de-uso termos-e-condicoes termini termini-e-condizioni informativa"},
    {"legal", "polityka-prywatnosci regulamin rodo kebijakan-privasi syarat-ketentuan syarat-dan-ketentuan gizlilik gizlilik-politikasi kvkk kullanim-kosullari"},
    {"legal", "privacypolicy プライバシーポリシー 利用規約 特定商取引法 tokushoho kiyaku 隐私政策 服务条款 隱私權政策 מדיניות-פרטיות תקנון הצהרת-נגישות"},
    {"thank-you", "thank-you thanks thankyou success confirmation confirmed confirm subscribed order-received submitted"},
    {"thank-you", "danke vielen-dank bedankt tack merci gracias grazie obrigado obrigada dziekujemy dziekuje terima-kasih tesekkurler arigatou תודה ありがとう"},
    {"login", "login log-in signin sign-in logout account my-account dashboard register sign-up-account wp-login lost-password reset-password"},
    {"login", "anmelden-konto konto mein-konto inloggen connexion mon-compte mi-cuenta iniciar-sesion accedi entrar logowanie masuk giris"},
    {"search", "search search-results suche zoeken recherche busqueda buscar ricerca busca szukaj cari arama"},
    {"tag", "tag tags category categories topic topics label labels kategorie kategorien schlagwort schlagworte categorie categoria categorias"},
    {"tag", "etiqueta etiquetas etichetta kategoria kategori kategoriler etiket タグ カテゴリ 标签 分类"},
    {"archive", "archive archives archiv archief archivo archivio arquivo archiwum arsip sitemap site-map アーカイブ"},
    {"contact", "contact contact-us contact-me contactus contacts get-in-touch reach-us enquiry enquiries inquiry quote get-a-quote request-a-quote"},
    {"contact", "book booking book-now book-a-call schedule appointment appointments kontakt kontaktformular anfrage termin terminbuchung afspraak"},
    {"contact", "offerte kontakta kontakta-oss contactez-nous nous-contacter rendez-vous devis contacto contactanos contáctanos contactenos cita"},
    {"contact", "reservar reservas presupuesto contatti contattami prenota contato contacto fale-conosco orcamento agendar kontakty umow-wizyte"},
    {"contact", "kontak hubungi hubungi-kami iletisim iletişim randevu toiawase お問い合わせ 联系我们 聯絡我們 צור-קשר kontakty контакты связаться"},
    {"about", "about about-us about-me aboutus aboutme bio biography who-we-are who-i-am our-story my-story story team our-team meet-the-team company"},
    {"about", "profile ueber-uns über-uns ueber-mich über-mich uber-uns uber-mich wir vita lebenslauf unternehmen over-ons over-mij over om-oss om-mig"},
    {"about", "a-propos à-propos qui-suis-je qui-sommes-nous notre-histoire equipe équipe acerca acerca-de acerca-de-mi acerca-de-nosotros sobre-mi"},
    {"about", "sobre-nosotros quienes-somos quien-soy nosotros equipo chi-sono chi-siamo storia sobre sobre-mim sobre-nos quem-somos quem-sou o-nas"},
    {"about", "o-mnie o-firmie tentang tentang-kami tentang-saya hakkimda hakkimizda hakkında gaiyou プロフィール 会社概要 私について 关于我们 關於我們 אודות о-нас обо-мне"},
    {"service", "service services our-services my-services what-we-do what-i-do offer offers offerings consulting coaching training workshops workshop"},
    {"service", "pricing prices price rates fees packages plans programs programmes program solutions speaking work-with-me hire-me treatments therapy sessions"},
    {"service", "leistungen leistung angebot angebote dienstleistungen beratung preise seminare kurse behandlung vortraege vorträge diensten aanbod tarieven"},
    {"service", "werkwijze trainingen tjanster tjänster priser prestations offres accompagnement tarifs formations conferences servicios servicio precios"},
    {"service", "tarifas programas cursos talleres servizi servizio prezzi corsi consulenza servicos serviços precos preços palestras oferta uslugi usługi"},
    {"service", "cennik szkolenia layanan jasa harga hizmetler hizmetlerimiz fiyatlar サービス 料金 メニュー 服务 服務 שירותים מחירון услуги цены"},
    {"case", "case cases case-study case-studies casestudies success-stories success-story portfolio work our-work projects project clients references"},
    {"case", "testimonials testimonial reviews fallstudien fallstudie referenzen projekte kundenstimmen klanten klantverhalen projecten kundcase etudes-de-cas"},
    {"case", "realisations réalisations temoignages références casos-de-exito casos proyectos testimonios portafolio portfólio casi-studio progetti"},
    {"case", "testimonianze depoimentos projetos realizacje opinie portofolio testimoni projeler referanslar 実績 制作実績 事例 お客様の声 案例 作品 תיק-עבודות המלצות портфолио отзывы кейсы"},
    {"shop", "shop store products product cart basket checkout merch buy order books tickets laden produkte produkt warenkorb kasse winkel webshop producten"},
    {"shop", "butik produkter boutique produits panier tienda productos producto carrito comprar negozio prodotti carrello loja produtos produto carrinho"},
    {"shop", "sklep produkty koszyk toko produk keranjang magaza mağaza urunler ürünler ショップ 商品 商品一覧 商店 产品 產品 חנות магазин товары каталог"},
    {"faq", "faq faqs questions frequently-asked-questions help support haeufige-fragen häufige-fragen fragen veelgestelde-vragen vragen vanliga-fragor"},
    {"faq", "questions-frequentes foire-aux-questions preguntas-frecuentes preguntas domande-frequenti perguntas-frequentes pytania najczestsze-pytania"},
    {"faq", "pertanyaan tanya-jawab sss sikca-sorulan-sorular よくある質問 常见问题 常見問題 שאלות-נפוצות שאלות-ותשובות вопросы"},
    {"links", "links link linktree link-in-bio linkinbio bio-links socials social my-links liens enlaces collegamenti linki tautan baglantilar リンク קישורים ссылки"},
    {"landing", "landing lp landing-page webinar free-guide freebie ebook download waitlist newsletter subscribe join letter inscription-newsletter boletin bülten"},
    {"blog", "blog articles news journal magazine posts insights resources artikel aktuelles neuigkeiten magazin nieuws nyheter actualites actualités"},
    {"blog", "articulos artículos noticias articoli notizie novita artigos novidades aktualnosci artykuly berita yazilar haberler ブログ 記事 お知らせ 文章 博客 בלוג מאמרים блог статьи новости"},
    {"home", "index home default main welcome start startseite accueil inicio inicial beranda anasayfa strona-glowna בית главная"},
});

// Folders whose pages are of a kind.
constexpr auto kFolders = std::to_array<KindWords>({
    {"article", "blog posts post articles article news journal magazine insights notes essays guides guide reviews review recipes recipe rezepte stories"},
    {"article", "_posts aktuelles artikel magazin actualites articulos noticias articoli artigos artykuly berita yazilar episodes episode podcast"},
    {"tag", "tag tags category categories topic topics label kategorie kategorien categorie categoria categorias etiqueta kategoria kategori"},
    {"archive", "archive archives archiv archivo archivio"},
    {"service", "services service leistungen angebote diensten prestations servicios servizi servicos uslugi layanan hizmetler packages tours"},
    {"case", "case-studies cases projects portfolio work clients fallstudien referenzen projekte casos proyectos progetti projetos realizacje"},
    {"shop", "shop store products product produkte producten produits productos prodotti produtos produkty produk"},
    {"legal", "legal policies rechtliches"},
    {"case", "testimonials success-stories"},
});

// Parts of a title, as words parted by "-".
constexpr auto kTitles = std::to_array<KindWords>({
    {"error", "404 page-not-found not-found seite-nicht-gefunden pagina-niet-gevonden page-introuvable página-no-encontrada pagina-no-encontrada"},
    {"error", "pagina-non-trovata página-não-encontrada nie-znaleziono halaman-tidak-ditemukan sayfa-bulunamadı ページが見つかりません страница-не-найдена"},
    {"legal", "privacy-policy terms-of-service terms-and-conditions terms-of-use cookie-policy affiliate-disclosure legal-notice impressum"},
    {"legal", "datenschutz datenschutzerklärung privacyverklaring algemene-voorwaarden politique-de-confidentialité mentions-légales"},
    {"legal", "política-de-privacidad aviso-legal términos-y-condiciones informativa-sulla-privacy política-de-privacidade termos-de-uso polityka-prywatności"},
    {"legal", "kebijakan-privasi プライバシーポリシー 利用規約 隐私政策 隱私權政策 מדיניות-פרטיות политика-конфиденциальности gizlilik-politikası"},
    {"thank-you", "thank-you vielen-dank bedankt-voor merci-pour gracias-por grazie-per obrigado-por dziękujemy-za terima-kasih"},
});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

template <class Use>
bool any_word(std::string_view words, Use use) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (use(words.substr(0, end))) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

// "contact-us-now" is "contact-us" with a little beside it; "how-to-contact-a-bank" is about something else.
bool names(std::string_view segment, std::string_view word) {
  if (segment == word) return true;
  if (std::count(segment.begin(), segment.end(), '-') > 2 || segment.size() <= word.size()) return false;
  if (word.size() < 4) return false;
  const bool begins = segment.substr(0, word.size()) == word && segment[word.size()] == '-';
  const bool ends = segment.substr(segment.size() - word.size()) == word && segment[segment.size() - word.size() - 1] == '-';
  return begins || ends;
}

template <std::size_t N>
std::string_view kind_in(const std::array<KindWords, N> &table, std::string_view segment, bool exact) {
  for (const KindWords &row : table) {
    if (any_word(row.words, [&](std::string_view word) { return exact ? segment == word : names(segment, word); })) return row.kind;
  }
  return {};
}

// A title has the words of an entry side by side.
std::string_view kind_of_title(std::string_view title) {
  const std::string words = '-' + words_of_segment(title.substr(0, 300)) + '-';
  for (const KindWords &row : kTitles) {
    const bool found = any_word(row.words, [&](std::string_view word) {
      const bool spaced = (static_cast<unsigned char>(word[0]) & 0xE0) != 0xE0;  // scripts without spaces need no boundary
      return words.find(spaced ? '-' + std::string(word) + '-' : std::string(word)) != std::string::npos;
    });
    if (found) return row.kind;
  }
  return {};
}

// A name that only resembles a list's says nothing: "my-blog-rules", "start-here".
bool one_of_lists(std::string_view kind) { return kind == "tag" || kind == "archive" || kind == "blog" || kind == "home" || kind == "search"; }

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

}  // namespace

std::string words_of_segment(std::string_view segment) {
  const std::size_t dot = segment.rfind('.');
  if (dot != std::string_view::npos && dot > 0 && segment.size() - dot <= 9 && segment.find(' ', dot) == std::string_view::npos) segment = segment.substr(0, dot);
  std::string out;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    char c = segment[i];
    if (c == '%' && i + 2 < segment.size() && hex_digit(segment[i + 1]) >= 0 && hex_digit(segment[i + 2]) >= 0) {
      c = static_cast<char>(hex_digit(segment[i + 1]) * 16 + hex_digit(segment[i + 2]));
      i += 2;
    }
    const bool parts = c == ' ' || c == '_' || c == '-' || c == '+' || c == '.' || c == ',' || c == ':' || c == '|' || c == '!' || c == '?';
    if (!parts) {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::string_view page_kind_of(std::string_view path, std::string_view title) {
  if (const std::string_view told = kind_of_title(title); !told.empty()) return told;
  std::array<std::string, 4> segments;  // the last ones, the last first
  std::size_t count = 0;
  bool root = true;
  for (std::string_view rest = path.substr(0, path.find('?')); !rest.empty() && count < segments.size();) {
    const std::size_t slash = rest.rfind('/');
    std::string words = words_of_segment(slash == std::string_view::npos ? rest : rest.substr(slash + 1));
    rest = slash == std::string_view::npos ? std::string_view{} : rest.substr(0, slash);
    if (words == "index" || words.empty()) continue;
    root = false;
    segments[count++] = std::move(words);
  }
  if (root) return "home";
  // tag/work is a list whatever it is about.
  const std::string_view parent = count > 1 ? kind_in(kFolders, segments[1], true) : std::string_view{};
  if (parent == "tag" || parent == "archive") return parent;
  if (const std::string_view kind = kind_in(kSegments, segments[0], true); !kind.empty()) return kind == "home" && count > 1 ? std::string_view{} : kind;
  // blog/page/2, 2021/05: lists of pieces.
  if (count > 1 && all_digits(segments[0]) && (segments[1] == "page" || all_digits(segments[1]))) return "archive";
  for (std::size_t i = 1; i < count; ++i) {
    if (const std::string_view kind = kind_in(kFolders, segments[i], true); !kind.empty()) return kind;
    if (i + 1 < count && all_digits(segments[i]) && segments[i].size() == 4) return "article";
  }
  if (count > 2 && all_digits(segments[1]) && all_digits(segments[2])) return "article";
  const std::string_view loose = kind_in(kSegments, segments[0], false);
  return one_of_lists(loose) ? std::string_view{} : loose;
}

}  // namespace freehold::website
