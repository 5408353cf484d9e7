#include "plugins/contacts/cell-words.hpp"

#include <algorithm>
#include <string>

#include "plugins/support/folded.hpp"

namespace freehold::contacts {
namespace {

template <class Meaning>
struct Words {
  Meaning meaning;
  std::string_view words;  // as folded() leaves them, separated by |
};

constexpr Words<fh_contact_state> kStates[] = {
    {FH_CONTACT_REACHABLE, "subscribed|active|enabled|optedin|optin|subscriber|marketing|marketingcontact|deliverable|valid|abonniert|aktiv|angemeldet|suscrito|"
                           "suscripto|activo|abonné|actif|inscrit|iscritto|attivo|inscrito|ativo|geabonneerd|actief|ingeschreven|zapisany|aktywny|abone|aktif|"
                           "подписан|активен|активный|已订阅|活跃|有效|購読中|구독|活躍"},
    {FH_CONTACT_UNSUBSCRIBED, "unsubscribed|unsubscribe|optedout|optout|inactive|cancelled|canceled|removed|archived|deleted|suppressed|nonsubscribed|notsubscribed|"
                              "transactional|nonmarketing|abgemeldet|inaktiv|gekündigt|dadodebaja|baja|inactivo|cancelado|désabonné|inactif|annulé|disiscritto|"
                              "inattivo|annullato|descadastrado|inativo|uitgeschreven|afgemeld|inactief|wypisany|nieaktywny|pasif|отписан|неактивен|已退订|退订|"
                              "不活跃|解除|退会|수신거부"},
    {FH_CONTACT_BOUNCED, "bounced|bounce|cleaned|hardbounced|hardbounce|softbounced|invalid|undeliverable|blocked|complained|complaint|spam|spamcomplaint|junk|"
                         "unzustellbar|ungültig|rebotado|inválido|rejeté|invalide|rimbalzato|nonvalido|devolvido|ongeldig|odbity|nieprawidłowy|geçersiz|"
                         "недоставлено|недействителен|无效|退信|不達|반송"},
    {FH_CONTACT_UNCONFIRMED, "pending|unconfirmed|notconfirmed|awaitingconfirmation|validating|unverified|requested|ausstehend|unbestätigt|nichtbestätigt|pendiente|"
                             "sinconfirmar|enattente|nonconfirmé|inattesa|nonconfermato|pendente|nãoconfirmado|inafwachting|nietbevestigd|oczekujący|"
                             "niepotwierdzony|bekliyor|неподтвержден|ожидает|待确认|未确认|未確認|대기"},
};

constexpr Words<fh_contact_stage> kStages[] = {
    {FH_STAGE_SUBSCRIBER, "subscriber|free|freesubscriber|reader|abonnent|leser|suscriptor|gratis|abonnés|gratuit|abbonato|gratuito|assinante|abonnee|subskrybent|"
                          "подписчик|订阅者|購読者|구독자"},
    {FH_STAGE_LEAD, "lead|prospect|contact|interessent|prospecto|interesado|prospectclient|potenziale|potencial|leads|лид|潜在客户|リード|見込み客|리드"},
    {FH_STAGE_MARKETING_QUALIFIED, "marketingqualifiedlead|mql|marketingqualified|marketingqualifizierterlead|leadcalificadopormarketing|leadqualifiémarketing|"
                                   "leadqualificatomarketing|leadqualificadodemarketing"},
    {FH_STAGE_SALES_QUALIFIED, "salesqualifiedlead|sql|salesqualified|qualified|qualifiedlead|vertriebsqualifizierterlead|leadcalificadoporventas|leadqualifiévente|"
                               "leadqualificatovendite|leadqualificadodevendas"},
    {FH_STAGE_OPPORTUNITY, "opportunity|opendeal|proposal|negotiation|verkaufschance|opportunité|oportunidad|opportunità|oportunidade|verkoopkans|szansa|сделка|商机|商談|기회"},
    {FH_STAGE_CUSTOMER, "customer|client|buyer|paid|paying|paidsubscriber|premium|member|monthly|yearly|annual|founding|closedwon|kunde|kundin|klient|cliente|acheteur|"
                        "klant|müşteri|клиент|покупатель|客户|顾客|顧客|고객"},
    {FH_STAGE_EVANGELIST, "evangelist|advocate|promoter|ambassador|fürsprecher|evangelista|évangéliste|promotor"},
    {FH_STAGE_OTHER, "other|partner|supplier|vendor|competitor|employee|team|press|sonstige|andere|otro|autre|altro|outro|anders|inny|другое|其他|その他|기타"},
};

bool is_one_of(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('|'), words.size());
    if (words.substr(0, end) == word) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

template <class Meaning, std::size_t size>
std::optional<Meaning> find(const Words<Meaning> (&list)[size], std::string_view cell) {
  if (cell.size() > 80) return std::nullopt;
  const std::string word = support::folded(cell);
  for (const Words<Meaning> &one : list) {
    if (is_one_of(one.words, word)) return one.meaning;
  }
  return std::nullopt;
}

constexpr std::string_view kNo = "no|false|0|n|f|none|never|null|nil|nein|falsch|non|faux|falso|não|nee|nie|hayır|нет|否|いいえ|아니요";

}  // namespace

std::optional<fh_contact_state> state_of(std::string_view cell) { return find(kStates, cell); }

std::optional<fh_contact_stage> stage_of(std::string_view cell) { return find(kStages, cell); }

bool says_no(std::string_view cell) { return cell.size() <= 80 && is_one_of(kNo, support::folded(cell)); }

bool says_yes(std::string_view cell) {
  return cell.find_first_not_of(" \t\r\n-") != std::string_view::npos && !says_no(cell);
}

}  // namespace freehold::contacts
