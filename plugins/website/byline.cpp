#include "plugins/website/byline.hpp"

#include <freehold/letter-pairs.hpp>

#include <algorithm>

#include "plugins/website/byline-words.hpp"
#include "plugins/website/letter-case.hpp"
#include "plugins/website/page-kinds.hpp"

namespace freehold::website {
namespace {

constexpr std::size_t longest_byline = 300;  // bytes that are looked at
constexpr std::size_t longest_name = 80;
constexpr std::size_t opening = 240;  // bytes of a piece in which it may say whose it is
constexpr std::size_t closing = 400;
constexpr std::size_t shortest_word = 3;  // of a name, that tells people apart

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (is_space(text.front()) || text.front() == ':' || text.front() == '-')) text.remove_prefix(1);
  while (!text.empty() && (is_space(text.back()) || text.back() == ',' || text.back() == '-' || text.back() == '.' || text.back() == '|')) text.remove_suffix(1);
  return text;
}

// The text behind a by-word, or all of it.
std::string_view behind_by_word(std::string_view text) {
  const std::string lower = lower_case(text);
  if (lower.empty() || lower.size() != text.size()) return text;  // a letter that shrank: the offsets would not fit
  for (const ByWord &by : kByWords) {
    if (lower[0] != by.word[0] || !lower.starts_with(by.word)) continue;
    const std::string_view rest = text.substr(by.word.size());
    const bool joined = static_cast<unsigned char>(by.word.back()) >= 0x80 || by.word.back() == ':';
    if (rest.empty() || (!joined && !is_space(rest.front()) && rest.front() != ':')) continue;
    const std::string_view name = trimmed(rest);
    if (by.also_in_names && name.find(' ') == std::string_view::npos) continue;
    return name;
  }
  return text;
}

// Without the day, the section and whatever else stands behind the name.
std::string_view before_day(std::string_view text) {
  for (const std::string_view sign : {"\n", " | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " - ", " \xC2\xB7 ", " \xE2\x80\xA2 ", " / ", " @", "(", "\xE3\x80\x80"}) {
    text = text.substr(0, text.find(sign));
  }
  if (const std::size_t mail = text.find('@'); mail != std::string_view::npos && text.rfind(' ', mail) != std::string_view::npos) text = text.substr(0, text.rfind(' ', mail));
  std::size_t digit = 1;
  while (digit < text.size() && !(is_digit(text[digit]) && is_space(text[digit - 1]))) ++digit;
  if (digit >= text.size()) return text;
  std::size_t end = digit;
  for (const std::string_view word : kDayWords) end = std::min(end, text.substr(0, digit).find(word));
  if (const std::size_t comma = text.find(", "); comma < digit) end = std::min(end, comma);
  return text.substr(0, end);
}

bool names_nobody(std::string_view name) {
  const bool address = name.find("://") != std::string_view::npos || name.find("www.") != std::string_view::npos || name.find('@') != std::string_view::npos;
  return name.empty() || name.size() > longest_name || address || std::find(kNobody.begin(), kNobody.end(), lower_case(name)) != kNobody.end();
}

bool holds_word(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == '-') && (end == words.size() || words[end] == '-')) return true;
  }
  return false;
}

}  // namespace

std::string name_in_byline(std::string_view byline) {
  if (byline.empty()) return {};  // as most fields are that could hold one
  const std::string_view name = trimmed(before_day(behind_by_word(trimmed(byline.substr(0, longest_byline)))));
  return names_nobody(name) ? std::string() : std::string(name);
}

bool says_guest(std::string_view text) {
  std::string looked_at = lower_case(text.substr(0, opening));
  if (text.size() > opening) looked_at += '\n' + lower_case(text.substr(text.size() - std::min(closing, text.size() - opening)));
  const sdk::LetterPairs pairs(looked_at);
  return std::any_of(kGuestWords.begin(), kGuestWords.end(), [&](std::string_view word) { return pairs.may_hold(word) && looked_at.find(word) != std::string::npos; });
}

bool is_for_guests(std::string_view name) {
  return std::find(kGuestFolders.begin(), kGuestFolders.end(), words_of_segment(name.substr(0, longest_byline))) != kGuestFolders.end();
}

bool are_two_people(std::string_view a, std::string_view b) {
  const std::string one = words_of_segment(a.substr(0, longest_name));
  const std::string other = words_of_segment(b.substr(0, longest_name));
  if (one.find('-') == std::string::npos || other.find('-') == std::string::npos) return false;
  for (std::size_t at = 0; at < one.size();) {
    const std::size_t end = std::min(one.find('-', at), one.size());
    const std::string_view word = std::string_view(one).substr(at, end - at);
    if (word.size() >= shortest_word && holds_word(other, word)) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace freehold::website
