// The words by which pages are named in about twenty-five languages: segments of paths, headings, parts of titles; and the types of structured data.
#include <algorithm>
#include <array>

#include "plugins/website/page-kind-words.hpp"

namespace freehold::website {
namespace {

// Words of a last path segment or a heading, parted by spaces; a segment of several words is joined with "-". Earlier rows win. One row a kind and
// group of languages: English; German, Dutch, Scandinavian; Romance; Slavic; Indonesian, Turkish; others.
constexpr auto kSegments = std::to_array<KindWords>({
    {"error", "404 403 500 error not-found page-not-found 404-page error-404 error404 notfound offline"},
    {"error", "fehler seite-nicht-gefunden niet-gevonden erreur page-introuvable pagina-no-encontrada no-encontrado pagina-non-trovata"},
    {"error", "pagina-nao-encontrada blad nie-znaleziono tidak-ditemukan hata"},
    {"error", "페이지를-찾을-수-없습니다 الصفحة-غير-موجودة stranka-nenalezena stránka-nenalezena sivua-ei-löytynyt az-oldal-nem-található pagina-nu-a-fost-gasita сторінку-не-знайдено η-σελίδα-δεν-βρέθηκε khong-tim-thay-trang siden-findes-ikke siden-ble-ikke-funnet sidan-hittades-inte"},
    {"legal", "privacy privacy-policy privacypolicy terms terms-of-service terms-of-use terms-and-conditions termsofservice tos conditions legal"},
    {"legal", "legal-notice imprint disclaimer disclosure affiliate-disclosure cookie cookies cookie-policy gdpr refund-policy refunds returns"},
    {"legal", "return-policy shipping-policy accessibility accessibility-statement copyright licence license dmca eula policy policies"},
    {"legal", "impressum datenschutz datenschutzerklaerung datenschutzerklärung agb nutzungsbedingungen widerruf widerrufsbelehrung haftungsausschluss"},
    {"legal", "privacyverklaring privacybeleid algemene-voorwaarden voorwaarden cookiebeleid integritetspolicy villkor personuppgifter"},
    {"legal", "mentions-legales mentions-légales confidentialite politique-de-confidentialite cgv cgu conditions-generales politica-de-privacidad"},
    {"legal", "aviso-legal terminos terminos-y-condiciones condiciones politica-de-cookies privacidad note-legali informativa-privacy privacidade"},
    {"legal", "politica-de-privacidade termos termos-de-uso termos-e-condicoes termini termini-e-condizioni informativa"},
    {"legal", "polityka-prywatnosci regulamin rodo kebijakan-privasi syarat-ketentuan syarat-dan-ketentuan gizlilik gizlilik-politikasi kvkk kullanim-kosullari"},
    {"legal", "プライバシーポリシー 利用規約 特定商取引法 tokushoho kiyaku 隐私政策 服务条款 隱私權政策 מדיניות-פרטיות תקנון הצהרת-נגישות"},
    {"legal", "개인정보처리방침 개인정보-처리방침 이용약관 سياسة-الخصوصية الشروط-والأحكام ochrana-osobnich-udaju ochrana-osobních-údajů obchodni-podminky obchodní-podmínky tietosuoja tietosuojaseloste kayttoehdot käyttöehdot"},
    {"legal", "adatvedelem adatvédelem adatkezelesi-tajekoztato adatkezelési-tájékoztató aszf ászf politica-de-confidentialitate politica-de-confidențialitate termeni-si-conditii termeni-și-condiții політика-конфіденційності умови-використання"},
    {"legal", "πολιτική-απορρήτου όροι-χρήσης chinh-sach-bao-mat chính-sách-bảo-mật dieu-khoan điều-khoản privatlivspolitik persondatapolitik handelsbetingelser personvern personvernerklæring политика-конфиденциальности"},
    {"legal", "política-de-privacidad términos términos-y-condiciones política-de-cookies conditions-générales politique-de-confidentialité confidentialité termos-e-condições política-de-privacidade polityka-prywatności gizlilik-politikası kullanım-koşulları användarvillkor"},
    {"thank-you", "thank-you thanks thankyou success confirmation confirmed confirm subscribed order-received submitted"},
    {"thank-you", "danke vielen-dank bedankt tack merci gracias grazie obrigado obrigada dziekujemy dziekuje terima-kasih tesekkurler arigatou תודה ありがとう"},
    {"thank-you", "감사합니다 شكرا شكرًا dekujeme děkujeme kiitos koszonjuk köszönjük multumim mulțumim дякуємо ευχαριστούμε cam-on cảm-ơn tak takk tack-sa-mycket danke-schoen danke-schön merci-beaucoup muchas-gracias dank-je-wel teşekkürler спасибо 谢谢 感謝"},
    {"thank-you", "dziękujemy dziękuję grazie-mille"},
    {"login", "login log-in signin sign-in logout account my-account dashboard register sign-up-account wp-login lost-password reset-password"},
    {"login", "anmelden-konto konto mein-konto inloggen connexion mon-compte mi-cuenta iniciar-sesion accedi entrar logowanie masuk giris"},
    {"login", "로그인 تسجيل-الدخول prihlaseni přihlášení kirjaudu bejelentkezes bejelentkezés autentificare увійти σύνδεση dang-nhap đăng-nhập log-ind logg-inn logga-in zaloguj-sie zaloguj-się giriş-yap ログイン 登录 登入 התחברות войти вход"},
    {"login", "iniciar-sesión anmelden einloggen se-connecter mi-perfil zaloguj connexion-client"},
    {"search", "search search-results suche zoeken recherche busqueda buscar ricerca busca szukaj cari arama"},
    {"search", "검색 بحث hledani hledání haku kereses keresés cautare căutare пошук αναζήτηση tim-kiem tìm-kiếm søg søk sök 検索 搜索 搜尋 חיפוש поиск"},
    {"search", "búsqueda resultados-de-búsqueda suchergebnisse resultats-de-recherche résultats-de-recherche"},
    {"tag", "tag tags category categories topic topics label labels kategorie kategorien schlagwort schlagworte categorie categoria categorias"},
    {"tag", "etiqueta etiquetas etichetta kategoria kategori kategoriler etiket タグ カテゴリ 标签 分类"},
    {"tag", "schlagwörter categorieën catégorie catégories"},
    {"archive", "archive archives archiv archief archivo archivio arquivo archiwum arsip sitemap site-map アーカイブ"},
    {"contact", "contact contact-us contact-me contactus contacts get-in-touch reach-us enquiry enquiries inquiry quote get-a-quote request-a-quote"},
    {"contact", "book booking book-now book-a-call schedule appointment appointments kontakt kontaktformular anfrage termin terminbuchung afspraak"},
    {"contact", "offerte kontakta kontakta-oss contactez-nous nous-contacter rendez-vous devis contacto contactanos contáctanos contactenos cita"},
    {"contact", "reservar reservas presupuesto contatti contattami prenota contato fale-conosco orcamento agendar kontakty umow-wizyte"},
    {"contact", "kontak hubungi hubungi-kami iletisim iletişim randevu toiawase お問い合わせ 联系我们 聯絡我們 צור-קשר контакты связаться"},
    {"contact", "문의 문의하기 연락처 اتصل-بنا تواصل-معنا yhteystiedot ota-yhteytta ota-yhteyttä kapcsolat контакти επικοινωνία lien-he liên-hệ kontakt-os kontakt-oss kontakt-mig kontakt-meg umow-spotkanie umów-spotkanie"},
    {"contact", "contact-opnemen neem-contact-op reservierung réservation presupuestos orçamento agendamento prenotazioni rezervacja bize-ulaşın"},
    {"about", "about about-us about-me aboutus aboutme bio biography who-we-are who-i-am our-story my-story story team our-team meet-the-team company"},
    {"about", "profile ueber-uns über-uns ueber-mich über-mich uber-uns uber-mich wir vita lebenslauf unternehmen over-ons over-mij over om-oss om-mig"},
    {"about", "a-propos à-propos qui-suis-je qui-sommes-nous notre-histoire equipe équipe acerca acerca-de acerca-de-mi acerca-de-nosotros sobre-mi"},
    {"about", "sobre-nosotros quienes-somos quien-soy nosotros equipo chi-sono chi-siamo storia sobre sobre-mim sobre-nos quem-somos quem-sou o-nas"},
    {"about", "o-mnie o-firmie tentang tentang-kami tentang-saya hakkimda hakkimizda hakkında gaiyou プロフィール 会社概要 私について 关于我们 關於我們 אודות о-нас обо-мне"},
    {"about", "소개 회사소개 회사-소개 من-نحن عني حول-الشركة o-mne o-mně meista meistä minusta rolunk rólunk rolam rólam despre despre-noi despre-mine про-нас про-мене σχετικά σχετικά-με-εμάς ποιοι-είμαστε gioi-thieu giới-thiệu om-os"},
    {"about", "sobre-mí acerca-de-mí quiénes-somos quién-soy sobre-nós hakkımda hakkımızda über-das-unternehmen notre-équipe"},
    {"service", "service services our-services my-services what-we-do what-i-do offer offers offerings consulting coaching training workshops workshop"},
    {"service", "pricing prices price rates fees packages plans programs programmes program solutions speaking work-with-me hire-me treatments therapy sessions"},
    {"service", "leistungen leistung angebot angebote dienstleistungen beratung preise seminare kurse behandlung vortraege vorträge diensten aanbod tarieven"},
    {"service", "werkwijze trainingen tjanster tjänster priser prestations offres accompagnement tarifs formations conferences servicios servicio precios"},
    {"service", "tarifas programas cursos talleres servizi servizio prezzi corsi consulenza servicos serviços precos preços palestras oferta uslugi usługi"},
    {"service", "cennik szkolenia layanan jasa harga hizmetler hizmetlerimiz fiyatlar サービス 料金 メニュー 服务 服務 שירותים מחירון услуги цены"},
    {"service", "서비스 가격 خدماتنا الخدمات الأسعار sluzby služby cenik ceník palvelut hinnasto hinnat szolgaltatasok szolgáltatások arak árak servicii preturi prețuri послуги ціни υπηρεσίες τιμές dich-vu dịch-vụ bang-gia bảng-giá ydelser tjenester"},
    {"service", "tjänster-och-priser accompagnements preços-e-planos usługi-i-ceny oferta-i-cennik"},
    {"case", "case cases case-study case-studies casestudies success-stories success-story portfolio work our-work projects project clients references"},
    {"case", "testimonials testimonial reviews fallstudien fallstudie referenzen projekte kundenstimmen klanten klantverhalen projecten kundcase etudes-de-cas"},
    {"case", "realisations réalisations temoignages références casos-de-exito casos proyectos testimonios portafolio portfólio casi-studio progetti"},
    {"case", "testimonianze depoimentos projetos realizacje opinie portofolio testimoni projeler referanslar 実績 制作実績 事例 お客様の声 案例 作品 תיק-עבודות המלצות портфолио отзывы кейсы"},
    {"case", "포트폴리오 أعمالنا معرض-الأعمال reference referenssit referenciak referenciák portofoliu портфоліо відгуки έργα du-an dự-án kundecases kundehistorier"},
    {"case", "casos-de-éxito études-de-cas casos-de-sucesso estudos-de-caso historie-klientow historie-klientów opiniones témoignages-clients başarı-hikayeleri"},
    {"shop", "shop store products product cart basket checkout merch buy order books tickets laden produkte produkt warenkorb kasse winkel webshop producten"},
    {"shop", "butik produkter boutique produits panier tienda productos producto carrito comprar negozio prodotti carrello loja produtos produto carrinho"},
    {"shop", "sklep produkty koszyk toko produk keranjang magaza mağaza urunler ürünler ショップ 商品 商品一覧 商店 产品 產品 חנות магазин товары каталог"},
    {"shop", "쇼핑몰 상점 장바구니 المتجر سلة-المشتريات obchod kosik košík kauppa verkkokauppa ostoskori webaruhaz webáruház kosar kosár cos-de-cumparaturi кошик κατάστημα καλάθι cua-hang cửa-hàng gio-hang giỏ-hàng kurv handlekurv indkøbskurv"},
    {"faq", "faq faqs questions frequently-asked-questions help support haeufige-fragen häufige-fragen fragen veelgestelde-vragen vragen vanliga-fragor"},
    {"faq", "questions-frequentes foire-aux-questions preguntas-frecuentes preguntas domande-frequenti perguntas-frequentes pytania najczestsze-pytania"},
    {"faq", "pertanyaan tanya-jawab sss sikca-sorulan-sorular よくある質問 常见问题 常見問題 שאלות-נפוצות שאלות-ותשובות вопросы"},
    {"faq", "자주-묻는-질문 الأسئلة-الشائعة caste-dotazy časté-dotazy usein-kysyttya usein-kysyttyä gyik intrebari-frecvente întrebări-frecvente часті-питання συχνές-ερωτήσεις cau-hoi-thuong-gap câu-hỏi-thường-gặp ofte-stillede-spørgsmål"},
    {"faq", "sıkça-sorulan-sorular sık-sorulan-sorular preguntas-y-respuestas questions-fréquentes najczęstsze-pytania frågor-och-svar"},
    {"links", "links link linktree link-in-bio linkinbio bio-links socials social my-links liens enlaces collegamenti linki tautan baglantilar リンク קישורים ссылки"},
    {"landing", "landing lp landing-page webinar free-guide freebie ebook download waitlist newsletter subscribe join letter inscription-newsletter boletin bülten"},
    {"blog", "blog articles news journal magazine posts insights resources artikel aktuelles neuigkeiten magazin nieuws nyheter actualites actualités"},
    {"blog", "articulos artículos noticias articoli notizie novita artigos novidades aktualnosci artykuly berita yazilar haberler ブログ 記事 お知らせ 文章 博客 בלוג מאמרים блог статьи новости"},
    {"blog", "블로그 المدونة clanky články blogi artikkelit hirek hírek articole статті άρθρα bai-viet bài-viết artikler"},
    {"blog", "aktualności artykuły yazılar"},
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
    {"error", "페이지를-찾을-수-없습니다 الصفحة-غير-موجودة stránka-nenalezena sivua-ei-löytynyt az-oldal-nem-található pagina-nu-a-fost-găsită сторінку-не-знайдено η-σελίδα-δεν-βρέθηκε không-tìm-thấy-trang siden-findes-ikke sidan-hittades-inte 找不到页面 页面不存在 הדף-לא-נמצא"},
    {"legal", "privacy-policy terms-of-service terms-and-conditions terms-of-use cookie-policy affiliate-disclosure legal-notice impressum"},
    {"legal", "datenschutz datenschutzerklärung privacyverklaring algemene-voorwaarden politique-de-confidentialité mentions-légales"},
    {"legal", "política-de-privacidad aviso-legal términos-y-condiciones informativa-sulla-privacy política-de-privacidade termos-de-uso polityka-prywatności"},
    {"legal", "kebijakan-privasi プライバシーポリシー 利用規約 隐私政策 隱私權政策 מדיניות-פרטיות политика-конфиденциальности gizlilik-politikası"},
    {"legal", "개인정보처리방침 개인정보-처리방침 سياسة-الخصوصية ochrana-osobních-údajů tietosuojaseloste adatkezelési-tájékoztató politica-de-confidențialitate політика-конфіденційності πολιτική-απορρήτου chính-sách-bảo-mật integritetspolicy privatlivspolitik personvernerklæring"},
    {"thank-you", "thank-you vielen-dank bedankt-voor merci-pour gracias-por grazie-per obrigado-por dziękujemy-za terima-kasih"},
    {"thank-you", "감사합니다 děkujeme-za köszönjük-a mulțumim-pentru дякуємо-за спасибо-за ευχαριστούμε-για tack-för tak-for takk-for kiitos-tilauksesta cảm-ơn-bạn teşekkür-ederiz お申し込みありがとう 谢谢您"},
});

// Types of structured data (schema.org) that are said of the page itself.
constexpr auto kTypes = std::to_array<KindWords>({
    {"article", "Article BlogPosting NewsArticle TechArticle ScholarlyArticle OpinionNewsArticle AnalysisNewsArticle ReportageNewsArticle Report LiveBlogPosting"},
    {"article", "Recipe HowTo PodcastEpisode"},
    {"about", "AboutPage ProfilePage"},
    {"contact", "ContactPage"},
    {"search", "SearchResultsPage"},
    {"shop", "CheckoutPage Product ProductGroup ItemPage"},
    {"service", "Course"},
    {"blog", "Blog"},
});

template <std::size_t N>
constexpr std::size_t words_in(const std::array<KindWords, N> &rows) {
  std::size_t words = 0;
  for (const KindWords &row : rows) any_word(row.words, [&](std::string_view) { return ++words == 0; });
  return words;
}

// Each word with its kind, as the rows have them, made by the compiler.
template <const auto &rows>
constexpr auto in_rows = [] {
  std::array<NamedKind, words_in(rows)> all{};
  std::size_t at = 0;
  for (const KindWords &row : rows) {
    any_word(row.words, [&](std::string_view word) {
      all[at++] = {word, row.kind, static_cast<std::size_t>(&row - rows.data())};
      return false;
    });
  }
  return all;
}();

template <const auto &rows>
constexpr auto in_order = [] {
  auto all = in_rows<rows>;
  std::sort(all.begin(), all.end(), [](const NamedKind &a, const NamedKind &b) { return a.word < b.word; });
  return all;
}();

const NamedKind *find_in(std::span<const NamedKind> all, std::string_view word) {
  const auto at = std::lower_bound(all.begin(), all.end(), word, [](const NamedKind &a, std::string_view wanted) { return a.word < wanted; });
  return at != all.end() && at->word == word ? &*at : nullptr;
}

std::string_view kind_in(std::span<const NamedKind> all, std::string_view word) {
  const NamedKind *found = find_in(all, word);
  return found == nullptr ? std::string_view{} : found->kind;
}

}  // namespace

std::span<const KindWords> segment_words() { return kSegments; }
std::span<const NamedKind> title_words() { return in_rows<kTitles>; }
const NamedKind *find_segment(std::string_view segment) { return find_in(in_order<kSegments>, segment); }
std::string_view kind_of_segment(std::string_view segment) { return kind_in(in_order<kSegments>, segment); }
std::string_view kind_of_folder(std::string_view folder) { return kind_in(in_order<kFolders>, folder); }
std::string_view kind_of_type(std::string_view type) { return kind_in(in_order<kTypes>, type); }

}  // namespace freehold::website
