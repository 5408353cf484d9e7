#include "host/content/classify/form-marks.hpp"

#include <freehold/letter-pairs.hpp>

#include <algorithm>
#include <array>

#include "host/content/phrases/letter-set.hpp"

namespace freehold::content {
namespace {

// Parts of addresses and of names that programmers give to fields: English nearly everywhere, else the usual words of some languages.
constexpr auto kParts = std::to_array<std::string_view>({
    "abo",     "account", "apply",   "ask",     "auth",    "basket",  "busca",   "buy",     "cart",    "cerca",   "checkout", "comment", "contact",
    "contat",  "contrase", "country", "coupon", "create",  "curr",    "donat",   "enquir",  "feedback", "filter", "find",    "forgot",  "friend",
    "haslo",   "heslo",   "inquir",  "join",    "kontakt", "lang",    "lead",    "loca",    "login",   "logon",   "lost",    "mail",    "mailing",
    "maillist", "newsl",  "order",   "parol",   "passe",   "passw",   "pay",     "poll",    "product", "pwd",     "qty",     "query",   "quote",
    "recherche", "recover", "regist", "remind", "request", "reset",   "retriev", "review",  "search",  "send",    "senha",   "session", "sign-up",
    "signin",  "signup",  "sort",    "store",   "subscri", "such",    "support", "survey",  "user",    "vote",    "wachtwo", "zip",
});

constexpr auto kPartLetters = [] {
  std::array<std::uint32_t, kParts.size()> letters{};
  for (std::size_t i = 0; i < letters.size(); ++i) letters[i] = letters_of(kParts[i]);
  return letters;
}();

constexpr std::size_t kMostParts = 4096;  // bytes of names looked at
constexpr std::size_t kMostText = 256;    // bytes of one text looked at word by word
constexpr std::size_t kMostFields = 40;   // fields looked at so
constexpr std::size_t kLongestToken = 40;

// Hands on one mark after another, put together of its parts: take(text) or take(counted mark). A mark may come twice.
template <class Take>
class Marks {
 public:
  explicit Marks(Take take) : take_(take) {}

  void add(std::string_view place, std::string_view rest) {
    mark_.assign(place).append(rest);
    take_(std::string_view(mark_));
  }
  void add(const CountedMarks &marks, std::size_t count) { take_(marks[std::min(count, marks.size() - 1)]); }
  void add(std::string_view mark) { take_(mark); }

 private:
  Take take_;
  std::string mark_;
};

std::string_view text_of(std::string_view mark) { return mark; }
std::string_view text_of(const CountedMark &mark) { return mark.view(); }

std::string_view grade(std::size_t count) {
  constexpr std::array<std::string_view, 5> kFew = {"0", "1", "2", "3", "4"};
  return count < kFew.size() ? kFew[count] : count < 6 ? "4" : count < 10 ? "6" : "10";
}

void add_lower(std::string &to, std::string_view text) {
  const auto from = static_cast<std::ptrdiff_t>(to.size());
  to.append(text.substr(0, kMostParts - std::min(kMostParts, to.size())));
  std::transform(to.begin() + from, to.end(), to.begin() + from, [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  to.push_back(' ');
}

std::string_view path_of(std::string_view action) {
  const auto slashes = action.find("://");
  if (slashes == action.npos) return action;
  const auto path = action.find('/', slashes + 3);
  return path == action.npos ? std::string_view{} : action.substr(path);
}

template <class Take>
void add_parts(Marks<Take> &marks, std::string_view place, std::string_view text) {
  if (text.empty()) return;
  const sdk::LetterPairs pairs(text);
  const std::uint32_t missing = ~letters_of(text);
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    if ((kPartLetters[i] & missing) != 0) continue;
    if (pairs.may_hold(kParts[i]) && text.find(kParts[i]) != text.npos) marks.add(place, kParts[i]);
  }
}

// Words of a text or of a name (first_name, firstName), lower case.
template <class Take>
void add_tokens(Marks<Take> &marks, std::string_view place, std::string_view text) {
  std::array<char, kLongestToken> token;
  std::size_t size = 0;
  const auto keep = [&] {
    if (size > 1 && size <= token.size()) marks.add(place, {token.data(), size});
    size = 0;
  };
  char before = 0;
  for (const char c : text.substr(0, kMostText)) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = upper || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (!letter || (upper && before >= 'a' && before <= 'z')) keep();
    if (letter && size++ < token.size()) token[size - 1] = upper ? static_cast<char>(c + 32) : c;
    before = c;
  }
  keep();
}

// What its button, heading and labels say, and what its address and fields are called, word by word.
template <class Take>
void add_said(Marks<Take> &marks, const model::Form &form, const std::vector<const model::Field *> &shown) {
  add_tokens(marks, "button:", form.submit);
  add_tokens(marks, "heading:", form.heading);
  add_tokens(marks, "goes:", path_of(form.action));
  std::size_t fields = 0;
  for (const model::Field *field : shown) {
    if (++fields > kMostFields) break;
    add_tokens(marks, "label:", field->label);
    add_tokens(marks, "called:", field->name);
  }
}

template <class Take>
void add_counts(Marks<Take> &marks, const std::vector<const model::Field *> &shown) {
  std::array<std::size_t, kMarkedRoles.size()> roles{};
  std::array<std::size_t, kMarkedTypes.size()> types{};
  std::size_t filled = 0;
  for (const model::Field *field : shown) {
    if (is_button(*field)) continue;
    const auto type = std::find(kMarkedTypes.begin(), kMarkedTypes.end(), field->type);
    if (type != kMarkedTypes.end()) ++types[static_cast<std::size_t>(type - kMarkedTypes.begin())];
    if (field->type == "checkbox" || field->type == "radio") continue;
    ++filled;
    const auto role = std::find(kMarkedRoles.begin(), kMarkedRoles.end(), field->role.empty() ? std::string_view("none") : std::string_view(field->role));
    if (role != kMarkedRoles.end()) ++roles[static_cast<std::size_t>(role - kMarkedRoles.begin())];
  }
  marks.add("fields:", grade(filled));
  std::string asked;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (roles[i] > 0) asked.append(asked.empty() ? "" : "+").append(kMarkedRoles[i]);
    marks.add(kRoleMarks[i], roles[i]);
  }
  marks.add("asks:", asked);
  for (std::size_t i = 0; i < types.size(); ++i) marks.add(kTypeMarks[i], types[i]);
}

template <class Take>
void add_words(Marks<Take> &marks, const WordKinds &words, const WordKinds &title) {
  std::size_t said = 0;
  std::string_view last;
  for (std::uint8_t i = 0; i < kFormKinds; ++i) {
    const auto kind = static_cast<FormKind>(i);
    if (title.has(kind)) marks.add("title:", name_of(kind));
    if (!words.has(kind)) continue;
    last = name_of(kind);
    marks.add("word:", last);
    ++said;
  }
  if (said == 1) marks.add("only:", last);
}

template <class Take>
void add_all(Marks<Take> &marks, const model::Form &form, const WordKinds &words, const WordKinds &title, FormKind plain) {
  const std::vector<const model::Field *> shown = shown_fields(form);
  add_counts(marks, shown);
  add_words(marks, words, title);
  marks.add("plain:", name_of(plain));
  marks.add("method:", form.method);
  if (form.submit.empty()) marks.add("silent");
  std::string address;
  std::string names;
  std::string sent;
  std::size_t hidden = 0;
  add_lower(address, path_of(form.action));
  for (const model::Field *field : shown) add_lower(names, field->name);
  for (const model::Field &field : form.fields) {
    if (field.type != "hidden") continue;
    ++hidden;
    add_lower(sent, field.name);
  }
  marks.add("hidden:", grade(hidden));
  add_parts(marks, "action:", address);
  add_parts(marks, "name:", names);
  add_parts(marks, "sent:", sent);
  add_said(marks, form, shown);
}

}  // namespace

bool is_button(const model::Field &field) { return field.type == "submit" || field.type == "button" || field.type == "image" || field.type == "reset"; }

std::vector<const model::Field *> shown_fields(const model::Form &form) {
  std::vector<const model::Field *> shown;
  std::vector<const model::Field *> all;
  bool any = false;
  for (const model::Field &field : form.fields) {
    if (field.type == "hidden") continue;
    all.push_back(&field);
    if ((field.flags & 2) != 0) continue;
    shown.push_back(&field);
    any = any || !is_button(field);
  }
  return any ? shown : all;
}

std::vector<std::string> marks_of(const model::Form &form, const WordKinds &words, const WordKinds &title, FormKind plain) {
  std::vector<std::string> all;
  const auto keep = [&](const auto &mark) { all.emplace_back(text_of(mark)); };
  Marks marks(keep);
  add_all(marks, form, words, title, plain);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

FormKind likeliest(const model::Form &form, const WordKinds &words, const WordKinds &title, FormKind plain, const FormWeights &model) {
  FormWeights::OfKinds sum{};
  std::vector<bool> added(model.size());  // a mark may come twice, and counts once
  const auto weigh = [&](const auto &mark) {
    const std::uint32_t number = model.number_of(mark);
    if (number == FormWeights::none || added[number]) return;
    added[number] = true;
    for (std::size_t kind = 0; kind < sum.size(); ++kind) sum[kind] += model.weights(number)[kind];
  };
  Marks marks(weigh);
  add_all(marks, form, words, title, plain);
  const auto best = std::max_element(sum.begin(), sum.end());
  return *best > sum[static_cast<std::size_t>(plain)] ? static_cast<FormKind>(best - sum.begin()) : plain;
}

}  // namespace freehold::content
