#include "host/content/text/date-words.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "host/content/text/unicode.hpp"

namespace freehold::content {
namespace {

struct Months {
  std::string_view language;
  std::array<std::string_view, 12> names;
};
constexpr Months kMonths[] = {
#include "host/content/text/month-names.inc"
};

using Kind = DateWords::Kind;

struct Other {
  Kind kind;
  std::string_view words;
};
// Words between the parts of a date and around its time.
constexpr Other kOthers[] = {
    {Kind::filler, "at|on|of|the|um|uhr|am tag|den|der|le|à|de|del|d|alle|ore|il|las|a las|às|om|kl|klo|o|g|r|року|года|г|в|h|年|月|日|년|월|일|a"},
    {Kind::before_noon, "am|a.m|上午|午前|오전"},
    {Kind::after_noon, "pm|p.m|下午|午後|오후"},
    {Kind::hour, "時|时|点|點|시"},
    {Kind::minute, "分|분"},
    {Kind::second, "秒|초"},
};

struct Zone {
  std::string_view name;
  int minutes;
};
// Short names that mean one distance from UTC everywhere they are used much. IST, CST of China and the like mean several: not here.
constexpr Zone kZones[] = {{"utc", 0},     {"ut", 0},      {"gmt", 0},     {"z", 0},       {"cet", 60},    {"cest", 120},  {"mez", 60},    {"mesz", 120}, {"eet", 120},
                           {"eest", 180},  {"wet", 0},     {"west", 60},   {"est", -300},  {"edt", -240},  {"cdt", -300},  {"mst", -420}, {"mdt", -360},
                           {"pst", -480},  {"pdt", -420},  {"akst", -540}, {"akdt", -480}, {"hst", -600},  {"msk", 180},   {"jst", 540},  {"kst", 540},
                           {"aest", 600},  {"aedt", 660},  {"awst", 480},  {"nzst", 720},  {"nzdt", 780}};

template <class Use>
void each_form(std::string_view forms, Use use) {
  while (!forms.empty()) {
    const std::size_t end = std::min(forms.find('|'), forms.size());
    use(fold_date_text(forms.substr(0, end)));
    forms.remove_prefix(std::min(end + 1, forms.size()));
  }
}

// The zeros of scripts whose digits are written in dates.
char32_t plain_digit(char32_t code) {
  for (const char32_t zero : {U'\u0660', U'\u06F0', U'\u0966', U'\u0E50', U'\u09E6'}) {
    if (code >= zero && code < zero + 10) return U'0' + (code - zero);
  }
  return code;
}

}  // namespace

std::string fold_date_text(std::string_view text) {
  utf8proc_uint8_t *folded = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t *>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
  if (size < 0) return {};
  std::string out;
  const std::string_view view(reinterpret_cast<const char *>(folded), static_cast<std::size_t>(size));
  for (std::size_t at = 0; at < view.size();) {
    const CodePoint point = decode_at(view, at);
    append_utf8(plain_digit(point.code), out);
    at += point.length;
  }
  std::free(folded);
  return out;
}

DateWords::DateWords() {
  for (const Months &language : kMonths) {
    for (int month = 1; month <= 12; ++month) {
      each_form(language.names[static_cast<std::size_t>(month - 1)], [&](std::string name) { months_[std::move(name)].push_back({language.language, month}); });
    }
  }
  for (const Other &other : kOthers) {
    each_form(other.words, [&](std::string word) { others_.try_emplace(std::move(word), Meaning{other.kind}); });
  }
  for (const Zone &zone : kZones) others_.try_emplace(std::string(zone.name), Meaning{Kind::zone, zone.minutes});
}

DateWords::Meaning DateWords::find(std::string_view word, std::string_view language) const {
  if (const auto found = months_.find(word); found != months_.end()) {
    const Month *said = nullptr;
    bool one_month = true;
    for (const Month &month : found->second) {
      if (month.language == language) said = &month;
      one_month = one_month && month.month == found->second.front().month;
    }
    if (said == nullptr && one_month) said = &found->second.front();
    if (said != nullptr) return {Kind::month, said->month, said->language == "th"};
    return {};
  }
  const auto other = others_.find(word);
  return other == others_.end() ? Meaning{} : other->second;
}

}  // namespace freehold::content
