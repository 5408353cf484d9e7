// The words of bylines in about twenty-five languages, as data. Lower case.
#pragma once

#include <array>
#include <string_view>

namespace freehold::website {

// What stands before a name. A word that is also part of names ("von Humboldt") has a name of two words behind it.
struct ByWord {
  std::string_view word;
  bool also_in_names = false;
};

inline constexpr auto kByWords = std::to_array<ByWord>({
    {"posted by"}, {"written by"}, {"published by"}, {"words by"}, {"story by"}, {"by"}, {"author:"}, {"author"},
    {"geschrieben von"}, {"verfasst von"}, {"veröffentlicht von"}, {"ein beitrag von"}, {"von", true}, {"autor:"}, {"autorin:"},
    {"geschreven door"}, {"gepost door"}, {"door"}, {"auteur:"}, {"auteur :"}, {"skrevet af"}, {"skrevet av"}, {"skriven av"}, {"av"}, {"af", true},
    {"écrit par"}, {"publié par"}, {"par"}, {"escrito por"}, {"publicado por"}, {"por"}, {"autora:"},
    {"scritto da"}, {"pubblicato da"}, {"di", true}, {"da", true}, {"autore:"}, {"autrice:"}, {"postado por"},
    {"napisane przez"}, {"przez"}, {"autorka:"}, {"ditulis oleh"}, {"oleh"}, {"penulis:"}, {"yazan:"}, {"yazar:"}, {"kirjoittaja:"}, {"kirjoittanut"},
    {"írta:"}, {"szerző:"}, {"scris de"}, {"napsal"}, {"napsala"}, {"автор:"}, {"автор"}, {"συντάκτης:"}, {"tác giả:"},
    {"著者:"}, {"著者："}, {"文："}, {"作者:"}, {"作者："}, {"撰文："}, {"글:"}, {"저자:"}, {"מאת:"}, {"מאת"}, {"بقلم:"}, {"بقلم"},
});

// What stands between a name and a day.
inline constexpr auto kDayWords = std::to_array<std::string_view>({" on ", " am ", " vom ", " op ", " den ", " le ", " el ", " il ", " em ", " dnia ", " pada ", " at "});

// Names that a program gave.
inline constexpr auto kNobody = std::to_array<std::string_view>({"admin", "administrator", "root", "user", "author", "autor", "auteur", "webmaster", "wordpress", "super user",
                                                                 "superuser", "unknown", "test", "guest", "default", "owner"});

// What says that a guest wrote, where it opens or closes a piece or stands in its byline.
inline constexpr auto kGuestWords = std::to_array<std::string_view>({
    "guest post by", "guest post from", "this is a guest post", "guest article by", "guest essay by", "guest column by", "guest author:", "guest contributor:", "guest blogger:",
    "gastbeitrag von", "gastartikel von", "dies ist ein gastbeitrag", "gastautor:", "gastautorin:", "gastblog van", "gastblog door", "gastartikel door",
    "gastauteur:", "gastbijdrage van", "gästinlägg av", "gästblogg av", "gästskribent:", "gæsteindlæg af", "gæsteskribent:", "gjesteinnlegg av",
    "gjesteskribent:", "article invité de", "article invité par", "billet invité de", "auteur invité :", "auteur invité:", "auteure invitée :", "artículo invitado de",
    "post invitado de", "autor invitado:", "autora invitada:", "articolo ospite di", "guest post di", "guest post de", "autore ospite:", "autrice ospite:",
    "artigo convidado de", "post convidado de", "autor convidado:", "autora convidada:", "wpis gościnny:", "wpis gościnny autorstwa", "autor gościnny:",
    "autorka gościnna:", "hostující autor:", "vieraskynä:", "vieraskirjoittaja:", "vendégszerző:", "vendégposzt:", "articol invitat de", "гостевой пост:",
    "гостевая статья:", "приглашённый автор:", "приглашенный автор:", "запрошений автор:", "konuk yazar:", "misafir yazar:", "penulis tamu:",
    "artikel tamu oleh", "tác giả khách mời:", "ゲスト寄稿", "寄稿者：", "寄稿者:", "ゲストライター：", "客座作者", "特约作者", "特約作者", "객원 필자:", "기고:",
    "פוסט אורח של", "כותב אורח:", "כותבת אורחת:", "كاتب ضيف:", "مقال ضيف بقلم",
});

// The folders and keywords under which guests' pieces are filed, as words parted by "-".
inline constexpr auto kGuestFolders = std::to_array<std::string_view>({"guest-post", "guest-posts", "guest-blog", "guest-author", "guest-authors", "guest-contributor", "guest-contributors",
                                                                       "gastbeitrag", "gastbeiträge", "gastbeitraege", "gastautoren", "gastblog", "gastblogs", "gästinlägg",
                                                                       "gæsteindlæg", "gjesteinnlegg", "article-invité", "articles-invités", "articles-invites", "autores-invitados",
                                                                       "articulos-invitados", "articoli-ospiti", "autori-ospiti", "artigos-convidados", "wpisy-goscinne", "wpisy-gościnne",
                                                                       "гостевые-посты", "konuk-yazarlar", "penulis-tamu", "ゲスト寄稿", "客座文章"});

}  // namespace freehold::website
