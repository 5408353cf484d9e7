#include "host/content/classify/form-marks.hpp"

#include <freehold/text.hpp>

#include <algorithm>
#include <array>

#include "host/content/classify/name-words.hpp"
#include "host/content/classify/short-words.hpp"

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

constexpr ShortWords kPartWords(kParts);

constexpr std::size_t kMostParts = 4096;  // bytes of names looked at
constexpr std::size_t kMostText = 256;    // bytes of one text looked at word by word
constexpr std::size_t kMostFields = 40;   // fields looked at so
constexpr std::size_t kLongestToken = 40;
constexpr std::size_t kLongestPlace = 8;
// "asks:" with all roles.
constexpr std::size_t kLongestMark = [] {
  std::size_t size = kLongestPlace;
  for (const std::string_view role : kMarkedRoles) size += role.size() + 1;
  return size;
}();
static_assert(kLongestPlace + kLongestToken <= kLongestMark);

// Hands on one mark after another, put together of its parts: take(text) or take(counted mark). A mark may come twice.
template <class Take>
class Marks {
 public:
  explicit Marks(Take take) : take_(take) {}

  // Letters of ASCII become small ones. Requires: all parts of a mark are kLongestMark bytes at most.
  void add(std::string_view place, std::string_view rest) {
    const auto end = std::transform(rest.begin(), rest.end(), std::copy(place.begin(), place.end(), mark_.begin()), sdk::ascii_lower);
    take_(std::string_view(mark_.begin(), end));
  }
  void add(const CountedMarks &marks, std::size_t count) { take_(marks[std::min(count, marks.size() - 1)]); }
  void add(std::string_view mark) { take_(mark); }

 private:
  Take take_;
  std::array<char, kLongestMark> mark_;
};

std::string_view text_of(std::string_view mark) { return mark; }
std::string_view text_of(const CountedMark &mark) { return mark.view(); }

std::string_view grade(std::size_t count) {
  constexpr std::array<std::string_view, 5> kFew = {"0", "1", "2", "3", "4"};
  return count < kFew.size() ? kFew[count] : count < 6 ? "4" : count < 10 ? "6" : "10";
}

std::string_view path_of(std::string_view action) {
  const auto slashes = action.find("://");
  if (slashes == action.npos) return action;
  const auto path = action.find('/', slashes + 3);
  return path == action.npos ? std::string_view{} : action.substr(path);
}

// Parts of the texts given to it, of the first kMostParts bytes of all together.
template <class Take>
class Parts {
 public:
  Parts(Marks<Take> &marks, std::string_view place) : marks_(marks), place_(place) {}

  void add(std::string_view text) {
    text = text.substr(0, left_);
    kPartWords.each_in(text, [&](std::size_t part) { marks_.add(place_, kParts[part]); });
    left_ -= std::min(left_, text.size() + 1);
  }

 private:
  Marks<Take> &marks_;
  std::string_view place_;
  std::size_t left_ = kMostParts;
};

// Words of a text or of a name.
template <class Take>
void add_tokens(Marks<Take> &marks, std::string_view place, std::string_view text) {
  for_each_name_word(text.substr(0, kMostText), [&](std::string_view word) {
    if (word.size() > 1 && word.size() <= kLongestToken) marks.add(place, word);
  });
}

// What its button, heading and labels say, and what its address and fields are called, word by word.
template <class Take>
void add_said(Marks<Take> &marks, const model::Form &form, const ShownFields &shown) {
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
void add_counts(Marks<Take> &marks, const ShownFields &shown) {
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
void add_all(Marks<Take> &marks, const model::Form &form, const ShownFields &shown, const WordKinds &words, const WordKinds &title, FormKind plain) {
  add_counts(marks, shown);
  add_words(marks, words, title);
  marks.add("plain:", name_of(plain));
  marks.add(std::string("method:").append(form.method));
  if (form.submit.empty()) marks.add("silent");
  std::size_t hidden = 0;
  Parts(marks, "action:").add(path_of(form.action));
  Parts names(marks, "name:");
  for (const model::Field *field : shown) names.add(field->name);
  Parts sent(marks, "sent:");
  for (const model::Field &field : form.fields) {
    if (field.type != "hidden") continue;
    ++hidden;
    sent.add(field.name);
  }
  marks.add("hidden:", grade(hidden));
  add_said(marks, form, shown);
}

}  // namespace

bool is_button(const model::Field &field) { return field.type == "submit" || field.type == "button" || field.type == "image" || field.type == "reset"; }

ShownFields shown_fields(const model::Form &form) {
  ShownFields shown;
  shown.reserve(form.fields.size());
  const auto keep = [&](std::uint32_t hiding) {
    for (const model::Field &field : form.fields) {
      if (field.type != "hidden" && (field.flags & hiding) == 0) shown.push_back(&field);
    }
  };
  keep(2);
  if (std::all_of(shown.begin(), shown.end(), [](const model::Field *field) { return is_button(*field); })) {
    shown.clear();
    keep(0);
  }
  return shown;
}

std::vector<std::string> marks_of(const model::Form &form, const ShownFields &shown, const WordKinds &words, const WordKinds &title, FormKind plain) {
  std::vector<std::string> all;
  const auto keep = [&](const auto &mark) { all.emplace_back(text_of(mark)); };
  Marks marks(keep);
  add_all(marks, form, shown, words, title, plain);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

FormKind likeliest(const model::Form &form, const ShownFields &shown, const WordKinds &words, const WordKinds &title, FormKind plain,
                   const FormWeights &model) {
  FormWeights::OfKinds sum{};
  std::vector<bool> added(model.size());  // a mark may come twice, and counts once
  const auto weigh = [&](const auto &mark) {
    const std::uint32_t number = model.number_of(mark);
    if (number == FormWeights::none || added[number]) return;
    added[number] = true;
    const FormWeights::OfKinds weights = model.weights(number);
    for (std::size_t kind = 0; kind < sum.size(); ++kind) sum[kind] += weights[kind];
  };
  Marks marks(weigh);
  add_all(marks, form, shown, words, title, plain);
  const auto best = std::max_element(sum.begin(), sum.end());
  return *best > sum[static_cast<std::size_t>(plain)] ? static_cast<FormKind>(best - sum.begin()) : plain;
}

}  // namespace freehold::content
