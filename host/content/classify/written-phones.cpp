#include "host/content/classify/written-phones.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "host/content/html/scan.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t kMostNumbers = 20;
constexpr std::size_t kBefore = 32;          // bytes in which the word stands
constexpr std::size_t kLongestNumber = 24;   // bytes, separators included
constexpr std::size_t kInternational = 9;    // digits at least; 15 at most, as E.164 says
constexpr std::size_t kNational = 7;         // digits at least; 12 at most
constexpr std::uint32_t kMainContent = 1;    // of a call's flags

// In lower case; compared with ASCII letters made small, so that other scripts stand as they are written most.
constexpr std::array<std::string_view, 36> kWords = {
    "tel", "phone", "call", "mobile", "mobil", "cell", "fon", "ring ", "handy", "t:", "m:", "appel", "bel ", "bellen", "celular",
    "cellulare", "chiama", "hubungi", "ligue", "llama", "móvil", "telepon", "telemóvel", "tél", "zadzwo", "звон", "тел", "טל", "نقال",
    "هاتف", "电话", "電話", "전화", "☎", "📞", "📱",
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_separator(char c) { return c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

struct Run {
  std::size_t end = 0;  // behind the last digit
  std::size_t digits = 0;
};

// The digits and separators from `begin` on; two separators in a row part numbers, but for ") ".
Run run_at(std::string_view text, std::size_t begin) {
  Run run{begin, 0};
  bool parted = false;
  for (std::size_t at = text[begin] == '+' ? begin + 1 : begin; at < text.size() && at - begin < kLongestNumber; ++at) {
    if (is_digit(text[at])) {
      ++run.digits;
      run.end = at + 1;
      parted = false;
    } else if (!is_separator(text[at]) || (parted && text[at] != '(' && text[at - 1] != ')')) {
      break;
    } else {
      parted = true;
    }
  }
  return run;
}

// One of the words begins in `before`: "tel", not "hotel". Scripts other than Latin need no boundary.
bool names_telephone(std::string_view before) {
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
    for (std::size_t at = before.find(word); at != before.npos; at = before.find(word, at + 1)) {
      if (at == 0 || !is_letter(word[0]) || (!is_letter(before[at - 1]) && (static_cast<unsigned char>(before[at - 1]) & 0x80) == 0)) return true;
    }
    return false;
  });
}

bool is_announced(std::string_view text, std::size_t begin) {
  const std::size_t from = begin - std::min(begin, kBefore);
  std::string before(text.substr(from, begin - from));
  const std::size_t line = before.rfind('\n');
  const std::size_t label = line == before.npos || line == 0 ? before.npos : before.rfind('\n', line - 1);
  if (label != before.npos) before.erase(0, label + 1);
  for (char &c : before) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return names_telephone(before);
}

// "2026-11-30" and the like.
bool is_date(std::string_view number, std::size_t digits) {
  return digits == 8 && (number.starts_with("19") || number.starts_with("20")) && number.size() == 10 && number[4] == number[7] && !is_digit(number[4]);
}

// "445.6700" is a quantity.
bool is_decimal(std::string_view number) {
  const std::size_t point = number.find('.');
  return point != number.npos && std::count_if(number.begin(), number.end(), [](char c) { return !is_digit(c); }) == 1;
}

bool is_number(std::string_view text, std::size_t begin, const Run &run) {
  const bool international = text[begin] == '+';
  if (run.digits < (international ? kInternational : kNational) || run.digits > (international ? 15 : 12)) return false;
  if (run.end < text.size() && is_letter(text[run.end])) return false;
  const std::string_view number = text.substr(begin, run.end - begin);
  if (is_date(number, run.digits) || is_decimal(number)) return false;
  return international || is_announced(text, begin);
}

bool is_linked(const model::ContentItem &item, std::size_t begin, std::size_t end) {
  return std::any_of(item.links.begin(), item.links.end(), [&](const model::Link &link) {
    return link.begin != model::kNowhere && link.begin < end && begin < link.end;
  });
}

}  // namespace

void add_written_phones(model::ContentItem &item) {
  if (!item.text) return;
  const std::string_view text = *item.text;
  const char *const end = text.data() + text.size();
  std::size_t found = 0;
  for (std::size_t at = 0; found < kMostNumbers; ++at) {
    at = static_cast<std::size_t>(scan::find_any<'+', '(', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'>(text.data() + at, end) - text.data());
    if (at == text.size()) return;
    if (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]))) continue;
    const Run run = run_at(text, at);
    if (run.digits == 0) continue;
    if (is_number(text, at, run) && !is_linked(item, at, run.end)) {
      item.calls.push_back({text.substr(at, run.end - at), "phone", {}, model::kNone, model::kNone, model::Place::main, kMainContent, at, run.end});
      ++found;
    }
    at = run.end - 1;
  }
}

}  // namespace freehold::content
