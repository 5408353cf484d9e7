#include "host/content/classify/field-role.hpp"

#include <algorithm>
#include <array>

#include "host/content/classify/name-words.hpp"
#include "host/content/classify/short-words.hpp"

namespace freehold::content {
namespace {

struct RoleWord {
  std::string_view needle;  // anywhere in the name; with a blank before it a word of its own: " q" in s[q], not in sequence
  std::string_view role;
};

// Names of fields, most telling first: the first that occurs decides. Names are chosen by programmers, mostly in English, else in the language of the site.
constexpr auto kNames = std::to_array<RoleWord>({
    // what would else be taken for something of the lines below
    {"captcha", "captcha"}, {"humanverif", "captcha"}, {"seccode", "captcha"}, {"security_code", "captcha"}, {"antispam", "captcha"},
    {"agree", "consent"}, {"consent", "consent"}, {"privacy", "consent"}, {"gdpr", "consent"}, {"terms", "consent"}, {"condition", "consent"},
    {"condicion", "consent"}, {"condizion", "consent"}, {"datenschutz", "consent"}, {" tos", "consent"}, {" agb", "consent"}, {" cgu", "consent"},
    {"password", "password"}, {"passwd", "password"}, {"pwd", "password"}, {"passwor", "password"}, {"contrasen", "password"}, {"motdepasse", "password"},
    {"mail", "email"}, {"correo", "email"},
    {"phone", "phone"}, {"mobile", "phone"}, {"telefon", "phone"}, {"telef", "phone"}, {"celular", "phone"}, {"tel", "phone"},
    {"username", "username"}, {"user_name", "username"}, {"user_login", "username"}, {"userid", "username"}, {" user", "username"}, {"login", "username"},
    {"nickname", "username"}, {"benutzername", "username"}, {" usuario", "username"}, {"pseudo", "username"}, {"utente", "username"},
    {"message", "message"}, {"comment", "message"}, {"nachricht", "message"}, {"mensaje", "message"}, {"mensagem", "message"}, {"messaggio", "message"},
    {" body", "message"}, {"inquiry", "message"}, {"enquiry", "message"}, {"question", "message"},
    {"subject", "subject"}, {"betreff", "subject"}, {"asunto", "subject"}, {"assunto", "subject"}, {"oggetto", "subject"}, {" objet", "subject"},
    {" sujet", "subject"}, {" topic", "subject"}, {" title", "subject"},
    {"search", "search"}, {"query", "search"}, {"keyword", "search"}, {"recherche", "search"}, {" such", "search"}, {"suche", "search"}, {"buscar", "search"},
    {"busca", "search"}, {"cerca", "search"}, {"szukaj", "search"}, {"zoek", "search"}, {"hledat", "search"}, {" q", "search"}, {" s", "search"},
    {" kw", "search"}, {" wd", "search"}, {" key", "search"}, {" keys", "search"}, {" find", "search"},
    {"quantity", "amount"}, {"qty", "amount"}, {" qte", "amount"}, {"menge", "amount"}, {"anzahl", "amount"}, {"cantidad", "amount"}, {"amount", "amount"},
    {"company", "company"}, {"firma", "company"}, {"organi", "company"}, {"empresa", "company"}, {"azienda", "company"}, {"societe", "company"},
    {"firstname", "name"}, {"lastname", "name"}, {"surname", "name"}, {"vorname", "name"}, {"prenom", "name"}, {"apellido", "name"}, {"cognome", "name"},
    {"nachname", "name"}, {"fname", "name"}, {"lname", "name"},
    {"street", "address"}, {"address", "address"}, {"adress", "address"}, {"addr", "address"}, {"indirizzo", "address"}, {"direccion", "address"},
    {"strasse", "address"}, {" rue", "address"}, {" calle", "address"}, {"city", "address"}, {"suburb", "address"}, {"ville", "address"},
    {"ciudad", "address"}, {"citta", "address"}, {" ort", "address"}, {" plz", "address"}, {" zip", "address"}, {"zip", "address"}, {"postcode", "address"},
    {"postal", "address"}, {"country", "address"}, {"county", "address"}, {" state", "address"}, {"province", "address"}, {"provincia", "address"},
    {" pais", "address"},
    {"birth", "date"}, {"geburt", "date"}, {" dob", "date"}, {" day", "date"}, {" month", "date"}, {" year", "date"}, {"date", "date"}, {"time", "date"},
    {"datum", "date"}, {"fecha", "date"},
    {"name", "name"}, {" nombre", "name"}, {" nome", "name"}, {" nom", "name"},
    {"website", "url"}, {"homepage", "url"}, {" url", "url"}, {" accept", "consent"}, {" legal", "consent"},
});

// Those that are looked for anywhere, or as words of their own; each has the number of its line.
constexpr auto needles(bool own_word) {
  std::array<std::string_view, kNames.size()> all;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string_view needle = kNames[i].needle;
    if (needle.starts_with(' ') == own_word) all[i] = needle.substr(own_word ? 1 : 0);
  }
  return ShortWords(all);
}
constexpr auto kAnywhere = needles(false);
constexpr auto kOwnWords = needles(true);

std::string_view role_of_name(std::string_view name) {
  // Frameworks put the path of a field before its name: ctl00$Body$x.
  if (const auto path = name.rfind('$'); path != name.npos) name.remove_prefix(path + 1);
  std::size_t first = kNames.size();
  const auto found = [&](std::size_t line) { first = std::min(first, line); };
  kAnywhere.each_in(name, found);
  for_each_name_word(name, [&](std::string_view word) { kOwnWords.each_like(word, found); });
  return first < kNames.size() ? kNames[first].role : std::string_view{};
}

}  // namespace

std::string_view role_of(const model::Field &field) {
  if (field.type == "hidden") return {};  // nobody is asked
  if (field.type == "email") return "email";
  if (field.type == "tel") return "phone";
  if (field.type == "password") return "password";
  if (field.type == "search") return "search";
  if (field.type == "date" || field.type == "time" || field.type == "datetime-local" || field.type == "month") return "date";
  const std::string_view by_name = role_of_name(field.name);
  if (field.type == "textarea" && by_name != "captcha") return "message";
  if (!by_name.empty()) return by_name;
  return role_of_name(field.label);
}

}  // namespace freehold::content
