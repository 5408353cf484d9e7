#include "host/content/classify/written-links.hpp"

#include <algorithm>
#include <string_view>

#include <freehold/abi.h>

namespace freehold::content {
namespace {

constexpr std::size_t kMostMail = 200;
constexpr std::size_t kLongestMailbox = 64;
constexpr std::size_t kLongestHost = 253;

bool is_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_mailbox(char c) { return is_word(c) || c == '.' || c == '-' || c == '_' || c == '+'; }

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;  // begin: none
};

// The mail address around the "@" at `at`, not before `from`.
Span mail_address(std::string_view text, std::size_t at, std::size_t from) {
  std::size_t begin = at;
  while (begin > from && at - begin < kLongestMailbox && is_mailbox(text[begin - 1])) --begin;
  while (begin < at && !is_word(text[begin])) ++begin;
  std::size_t end = at + 1;
  while (end < text.size() && end - at <= kLongestHost && (is_word(text[end]) || text[end] == '.' || text[end] == '-')) ++end;
  while (end > at + 1 && !is_word(text[end - 1])) --end;
  const std::string_view host = text.substr(at + 1, end - at - 1);
  const std::size_t dot = host.rfind('.');
  if (begin == at || dot == host.npos || dot == 0 || host.size() - dot < 3) return {at, at};
  return {begin, end};
}

}  // namespace

bool is_written(const model::ContentItem &item, const model::Link &link) {
  if (link.begin == model::kNowhere || !item.text || link.end > item.text->size()) return false;
  const std::string_view words = link.text;
  if (words.find_first_of(" \n") != words.npos) return false;
  const bool mail = link.url.view().starts_with("mailto:");
  return mail ? words.find('@') != words.npos : words.find("://") != words.npos || words.find("www.") != words.npos || words.find('/') != words.npos;
}

bool is_plain(const model::ContentItem &item) {
  if (!item.kind.empty() && item.kind != "page" && item.kind != "letter") return true;
  return item.forms.empty() && std::all_of(item.links.begin(), item.links.end(), [&](const model::Link &link) { return is_written(item, link); });
}

void add_written_mail(model::ContentItem &item) {
  if (!item.text || !is_plain(item)) return;
  const std::string_view text = *item.text;
  std::vector<model::Link> found;
  std::size_t next = 0;  // what lies before is taken
  for (std::size_t at = text.find('@'); at != text.npos && found.size() < kMostMail; at = text.find('@', at + 1)) {
    const Span mail = mail_address(text, at, next);
    if (mail.end == mail.begin) continue;
    next = mail.end;
    const bool known = std::any_of(item.links.begin(), item.links.end(), [&](const model::Link &link) {
      return link.begin != model::kNowhere && link.begin < mail.end && mail.begin < link.end;
    });
    if (known) continue;
    model::Link link;
    link.text = text.substr(mail.begin, mail.end - mail.begin);
    link.url = "mailto:" + link.text.string();
    link.place = model::Place::main;
    link.flags = FH_LINK_IN_TEXT;
    link.begin = mail.begin;
    link.end = mail.end;
    found.push_back(std::move(link));
  }
  item.links.insert(item.links.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

}  // namespace freehold::content
