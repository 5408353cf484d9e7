#include "host/content/classify/written-links.hpp"

#include <algorithm>
#include <string_view>

#include <freehold/abi.h>

namespace freehold::content {
namespace {

constexpr std::size_t kMostLinks = 500;
constexpr std::size_t kLongestAddress = 2048;
constexpr std::size_t kLongestMailbox = 64;

bool is_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_mailbox(char c) { return is_word(c) || c == '.' || c == '-' || c == '_' || c == '+'; }

// What may stand in an address as people write it; other scripts' letters are rare there and common behind it.
bool is_address(char c) { return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"' && c != '`' && c != '|' && c != '{' && c != '}' && c != '\\'; }

bool same_letters(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char x, char y) { return x == (y >= 'A' && y <= 'Z' ? y + 32 : y); });
}

// Without the marks that belong to the sentence: "(https://mara.example/a)." is "https://mara.example/a".
std::size_t end_of_address(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  bool opened = false;
  while (end < text.size() && end - begin < kLongestAddress && is_address(text[end])) opened |= text[end++] == '(';
  while (end > begin) {
    const char last = text[end - 1];
    const bool mark = last == '.' || last == ',' || last == ';' || last == ':' || last == '!' || last == '?' || last == '\'' || last == '*' || last == ']';
    if (!mark && !(last == ')' && !opened)) break;
    --end;
  }
  return end;
}

struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view before;  // what makes it an address: "https://" for "www.…"
};

// An address that begins at `at`, where a letter stands; nothing: end == begin.
Found web_address(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const std::size_t scheme = same_letters(rest, "https://") ? 8 : same_letters(rest, "http://") ? 7 : 0;
  const bool bare = scheme == 0 && same_letters(rest, "www.");
  if (scheme == 0 && !bare) return {at, at, {}};
  const std::size_t end = end_of_address(text, at);
  if (end <= at + (bare ? 4 : scheme) || !is_word(text[at + (bare ? 4 : scheme)])) return {at, at, {}};
  return {at, end, bare ? "https://" : ""};
}

// A mail address around the "@" at `at`.
Found mail_address(std::string_view text, std::size_t at, std::size_t from) {
  std::size_t begin = at;
  while (begin > from && at - begin < kLongestMailbox && is_mailbox(text[begin - 1])) --begin;
  while (begin < at && !is_word(text[begin])) ++begin;
  std::size_t end = at + 1;
  while (end < text.size() && end - at < 255 && (is_word(text[end]) || text[end] == '.' || text[end] == '-')) ++end;
  while (end > at + 1 && !is_word(text[end - 1])) --end;
  const std::string_view host = text.substr(at + 1, end - at - 1);
  const std::size_t dot = host.rfind('.');
  if (begin == at || dot == host.npos || dot == 0 || host.size() - dot < 3) return {at, at, {}};
  return {begin, end, "mailto:"};
}

}  // namespace

bool is_written(const model::ContentItem &item, const model::Link &link) {
  if (link.begin == model::kNowhere || !item.text || link.end > item.text->size()) return false;
  return same_letters(link.text, "http://") || same_letters(link.text, "https://") || same_letters(link.text, "www.") || link.kind == "mail";
}

bool is_plain(const model::ContentItem &item) {
  if (!item.kind.empty() && item.kind != "page" && item.kind != "letter") return true;
  return item.forms.empty() && std::all_of(item.links.begin(), item.links.end(), [&](const model::Link &link) { return is_written(item, link); });
}

void add_written_links(model::ContentItem &item) {
  if (!item.text || !is_plain(item)) return;
  const std::string_view text = *item.text;
  std::vector<model::Link> found;
  std::size_t next = 0;  // what lies before is taken
  for (std::size_t at = 0; at < text.size() && found.size() < kMostLinks; ++at) {
    const char c = text[at];
    if (at < next || (c != 'h' && c != 'H' && c != 'w' && c != 'W' && c != '@')) continue;
    if (c != '@' && at > 0 && is_word(text[at - 1])) continue;
    const Found one = c == '@' ? mail_address(text, at, next) : web_address(text, at);
    if (one.end == one.begin) continue;
    next = one.end;
    const bool known = std::any_of(item.links.begin(), item.links.end(), [&](const model::Link &link) {
      return link.begin != model::kNowhere && link.begin < one.end && one.begin < link.end;
    });
    if (known) continue;
    model::Link link;
    link.text = text.substr(one.begin, one.end - one.begin);
    link.url = std::string(one.before) + link.text;
    link.place = model::Place::main;
    link.flags = FH_LINK_IN_TEXT;
    link.begin = one.begin;
    link.end = one.end;
    found.push_back(std::move(link));
  }
  item.links.insert(item.links.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

}  // namespace freehold::content
