#include "host/content/classify/form-kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "host/content/classify/form-marks.hpp"

namespace freehold::content {
namespace {

struct RoleWord {
  std::string_view needle;  // in the name, lower case
  std::string_view role;
};

// Names of fields, most telling first: the first that occurs decides. Names are chosen by programmers and are English nearly everywhere.
constexpr auto kNames = std::to_array<RoleWord>({
    {"password", "password"}, {"passwd", "password"},   {"pwd", "password"},      {"captcha", "captcha"},   {"mail", "email"},
    {"phone", "phone"},       {"mobile", "phone"},      {"telefon", "phone"},     {"tel", "phone"},        
    {"username", "username"}, {"user_login", "username"}, {"login", "username"},  {"message", "message"},   {"comment", "message"},
    {"nachricht", "message"}, {"mensaje", "message"},   {"body", "message"},      {"inquiry", "message"},   {"enquiry", "message"},
    {"question", "message"},  {"subject", "subject"},   {"betreff", "subject"},   {"search", "search"},     {"query", "search"},
    {"keyword", "search"},    {"quantity", "amount"},   {"qty", "amount"},        {"amount", "amount"},     {"company", "company"},
    {"firma", "company"},     {"organi", "company"},    {"street", "address"},    {"address", "address"},   {"city", "address"},
    {"zip", "address"},       {"postcode", "address"},  {"country", "address"},   {"date", "date"},         {"time", "date"},
    {"birth", "date"},        {"consent", "consent"},   {"privacy", "consent"},   {"gdpr", "consent"},      {"name", "name"},
    {"website", "url"},
});

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c); });
  return out;
}

std::string_view role_of_name(std::string_view name) {
  if (name == "q" || name == "s") return "search";
  for (const RoleWord &word : kNames) {
    if (name.find(word.needle) != name.npos) return word.role;
  }
  return {};
}

// What a form asks for, counted.
struct Asks {
  int visible = 0;  // fields a person fills in
  int passwords = 0, emails = 0, messages = 0, searches = 0, names = 0, phones = 0, amounts = 0, dates = 0, addresses = 0, users = 0;
};

Asks asks_of(const model::Form &form) {
  Asks asks;
  for (const model::Field *shown : shown_fields(form)) {
    const model::Field &field = *shown;
    if (is_button(field)) continue;
    if (field.type != "checkbox" && field.type != "radio") ++asks.visible;
    asks.passwords += field.role == "password";
    asks.emails += field.role == "email";
    asks.messages += field.role == "message";
    asks.searches += field.role == "search";
    asks.names += field.role == "name";
    asks.phones += field.role == "phone";
    asks.amounts += field.role == "amount";
    asks.dates += field.role == "date";
    asks.addresses += field.role == "address";
    asks.users += field.role == "username";
  }
  return asks;
}

// Told by hand-made rules from the fields and words alone: most telling first.
FormKind plain_kind(const model::Form &form, const WordKinds &words) {
  const Asks asks = asks_of(form);
  if (asks.passwords > 0) {
    const bool many = asks.passwords > 1 || asks.visible >= 5 || asks.names + asks.addresses + asks.phones >= 2;
    if (many) return FormKind::registration;
    if (words.has(FormKind::registration) && !words.has(FormKind::login)) return FormKind::registration;
    return FormKind::login;
  }
  if (words.has(FormKind::recovery) && asks.visible <= 3 && asks.messages == 0) return FormKind::recovery;
  if (words.has(FormKind::order) && asks.messages == 0 && asks.emails == 0) return FormKind::order;
  if (asks.searches > 0 && asks.emails == 0 && asks.messages == 0) return FormKind::search;
  if (asks.emails == 0 && asks.messages == 0 && asks.visible <= 2 && words.has(FormKind::search)) return FormKind::search;
  if (asks.messages > 0) return FormKind::contact;
  if (asks.emails > 0) {
    if (words.has(FormKind::signup) && asks.visible <= 5) return FormKind::signup;
    if (words.has(FormKind::registration) && asks.visible >= 4) return FormKind::registration;
    if (asks.phones > 0 || asks.dates > 0 || asks.visible >= 4 || words.has(FormKind::contact)) return FormKind::contact;
    return FormKind::signup;
  }
  if (asks.phones > 0 && (asks.names > 0 || words.has(FormKind::contact))) return FormKind::contact;
  if (words.has(FormKind::signup) && asks.visible >= 1) return FormKind::signup;
  if (words.has(FormKind::login) && asks.users > 0) return FormKind::login;
  if (asks.amounts > 0) return FormKind::order;
  return FormKind::other;
}

}  // namespace

std::string_view role_of(const model::Field &field) {
  if (field.type == "email") return "email";
  if (field.type == "tel") return "phone";
  if (field.type == "password") return "password";
  if (field.type == "search") return "search";
  if (field.type == "date" || field.type == "time" || field.type == "datetime-local" || field.type == "month") return "date";
  const std::string_view by_name = role_of_name(lower(field.name));
  if (field.type == "textarea" && by_name != "captcha") return "message";
  if (!by_name.empty()) return by_name;
  return role_of_name(lower(field.label));
}

FormKind kind_of(const model::Form &form, const WordKinds &words, const WordKinds &title) {
  const FormKind plain = plain_kind(form, words);
  return likeliest(marks_of(form, words, title, plain), plain);
}

std::vector<model::Reason> reasons_of(const model::Form &form, const WordKinds &words, const WordKinds &title) {
  const FormKind plain = plain_kind(form, words);
  const std::vector<std::string> marks = marks_of(form, words, title, plain);
  const FormKind kind = likeliest(marks, plain);
  std::vector<model::Reason> reasons;
  for (const std::string &mark : marks) {
    if (const std::int64_t weight = weight_of(mark, kind); weight != 0) reasons.push_back({mark, weight});
  }
  std::stable_sort(reasons.begin(), reasons.end(), [](const auto &a, const auto &b) { return std::abs(a.weight) > std::abs(b.weight); });
  return reasons;
}

}  // namespace freehold::content
