#include "host/content/classify/field-role.hpp"

#include <freehold/letter-pairs.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "host/content/phrases/letter-set.hpp"

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

constexpr auto kLetters = [] {
  std::array<std::uint32_t, kNames.size()> letters{};
  for (std::size_t i = 0; i < letters.size(); ++i) letters[i] = letters_of(kNames[i].needle);
  return letters;
}();

// Words apart, lower case, a blank before each: firstName and first_name become " first name".
std::string words_of_name(std::string_view name) {
  std::string out = " ";
  char before = 0;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool part = upper || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if ((!part || (upper && before >= 'a' && before <= 'z')) && out.back() != ' ') out.push_back(' ');
    if (part) out.push_back(upper ? static_cast<char>(c + 32) : c);
    before = c;
  }
  if (out.back() != ' ') out.push_back(' ');
  return out;
}

// The same without blanks inside words: security_code, userId.
std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c); });
  return out;
}

bool holds(const std::string &words, const std::string &plain, std::string_view needle) {
  if (needle.front() != ' ') return plain.find(needle) != plain.npos;
  for (auto at = words.find(needle); at != words.npos; at = words.find(needle, at + 1)) {
    if (words[at + needle.size()] == ' ') return true;
  }
  return false;
}

std::string_view role_of_name(std::string_view name) {
  if (name.empty()) return {};
  // Frameworks put the path of a field before its name: ctl00$Body$x.
  if (const auto path = name.rfind('$'); path != name.npos) name.remove_prefix(path + 1);
  const std::string words = words_of_name(name);
  const std::string plain = lower(name);
  sdk::LetterPairs pairs(words);
  pairs.add(plain);
  const std::uint32_t missing = ~(letters_of(words) | letters_of(plain));
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if ((kLetters[i] & missing) != 0) continue;
    const RoleWord &word = kNames[i];
    if (pairs.may_hold(word.needle) && holds(words, plain, word.needle)) return word.role;
  }
  return {};
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
