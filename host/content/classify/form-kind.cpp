#include "host/content/classify/form-kind.hpp"

#include <algorithm>
#include <string>

#include "host/content/classify/form-marks.hpp"

namespace freehold::content {
namespace {

// What a form asks for, counted.
struct Asks {
  int visible = 0;  // fields a person fills in
  int passwords = 0, emails = 0, messages = 0, searches = 0, names = 0, phones = 0, amounts = 0, dates = 0, addresses = 0, users = 0;
};

Asks asks_of(const ShownFields &shown) {
  Asks asks;
  for (const model::Field *one : shown) {
    const model::Field &field = *one;
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
FormKind plain_kind(const ShownFields &shown, const WordKinds &words) {
  const Asks asks = asks_of(shown);
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

FormKind kind_of(const model::Form &form, const WordKinds &words, const WordKinds &title, const FormWeights *model) {
  const ShownFields shown = shown_fields(form);
  const FormKind plain = plain_kind(shown, words);
  return model == nullptr ? plain : likeliest(form, shown, words, title, plain, *model);
}

std::vector<std::string> marks_of(const model::Form &form, const WordKinds &words, const WordKinds &title) {
  const ShownFields shown = shown_fields(form);
  return marks_of(form, shown, words, title, plain_kind(shown, words));
}

std::vector<model::Reason> reasons_of(const model::Form &form, const WordKinds &words, const WordKinds &title, const FormWeights *model) {
  const ShownFields shown = shown_fields(form);
  const FormKind plain = plain_kind(shown, words);
  if (model == nullptr) return {{"plain rules: there is no model form-kind", INT64_MIN}};
  const FormKind kind = likeliest(form, shown, words, title, plain, *model);
  std::vector<model::Reason> reasons;
  for (const std::string &mark : marks_of(form, shown, words, title, plain)) {
    const std::uint32_t number = model->number_of(mark);
    const std::int64_t weight = number == FormWeights::none ? 0 : model->weights(number)[static_cast<std::size_t>(kind)];
    if (weight != 0) reasons.push_back({mark, weight});
  }
  std::stable_sort(reasons.begin(), reasons.end(), [](const auto &a, const auto &b) { return std::abs(a.weight) > std::abs(b.weight); });
  return reasons;
}

}  // namespace freehold::content
