#include "plugins/website/page-kinds.hpp"

#include <freehold/letter-pairs.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

#include "plugins/website/letter-case.hpp"
#include "plugins/website/page-kind-words.hpp"

namespace freehold::website {
namespace {

constexpr std::size_t longest_title = 300;      // bytes that are looked at
constexpr std::size_t longest_heading = 60;     // bytes of one that is nothing but a page's name
constexpr std::size_t shortest_name = 4;          // that tells what a segment with more words is about
constexpr std::size_t few_links = 3;              // of a page whose one step is its form
constexpr std::size_t longest_form_page = 2000;  // bytes of text beside a form that a page is made for

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// "contact-us-now" is "contact-us" with a little beside it; "how-to-contact-a-bank" is about something else. Of two names the earlier row wins.
std::string_view kind_like(std::string_view segment) {
  if (std::count(segment.begin(), segment.end(), '-') > 2) return {};
  const NamedKind *like = nullptr;
  for (std::size_t dash = segment.find('-'); dash != std::string_view::npos; dash = segment.find('-', dash + 1)) {
    for (const std::string_view part : {segment.substr(0, dash), segment.substr(dash + 1)}) {
      const NamedKind *found = part.size() < shortest_name ? nullptr : find_segment(part);
      if (found != nullptr && (like == nullptr || found->row < like->row)) like = found;
    }
  }
  return like == nullptr ? std::string_view{} : like->kind;
}

// Whether a word stands in words that "-" parts. Scripts without spaces need no boundary.
bool stands_in(std::string_view words, std::string_view word) {
  const bool spaced = (static_cast<unsigned char>(word[0]) & 0xF0) != 0xE0;
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if (!spaced || ((at == 0 || words[at - 1] == '-') && (end == words.size() || words[end] == '-'))) return true;
  }
  return false;
}

// A title has the words of an entry side by side.
std::string_view kind_of_title(std::string_view title) {
  const std::string words = words_of_segment(title.substr(0, longest_title));
  const sdk::LetterPairs pairs(words);
  for (const NamedKind &named : title_words()) {
    if (pairs.may_hold(named.word) && stands_in(words, named.word)) return named.kind;
  }
  return {};
}

// A name that only resembles a list's says nothing: "my-blog-rules", "start-here".
bool one_of_lists(std::string_view kind) { return kind == "tag" || kind == "archive" || kind == "blog" || kind == "home" || kind == "search"; }

// "Contact – Mara Lindqvist" is about contact; "Mara Lindqvist | Contact" too where the site is known by that name.
std::string_view first_part(std::string_view title, std::string_view site) {
  std::string_view last;
  for (const std::string_view sign : {" | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " - ", " \xC2\xB7 ", " \xE2\x80\xA2 ", " :: ", " \xC2\xBB "}) {
    const std::size_t first = title.find(sign);
    if (first == std::string_view::npos) continue;
    if (title.substr(0, first) != site) return title.substr(0, first);
    last = title.substr(title.rfind(sign) + sign.size());
  }
  return last.empty() ? title : last;
}

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

}  // namespace

std::string words_of_segment(std::string_view segment) {
  const std::size_t dot = segment.rfind('.');
  if (dot != std::string_view::npos && dot > 0 && segment.size() - dot <= 9 && segment.find(' ', dot) == std::string_view::npos) segment = segment.substr(0, dot);
  std::string out;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    char c = segment[i];
    if (c == '%' && i + 2 < segment.size() && hex_digit(segment[i + 1]) >= 0 && hex_digit(segment[i + 2]) >= 0) {
      c = static_cast<char>(hex_digit(segment[i + 1]) * 16 + hex_digit(segment[i + 2]));
      i += 2;
    }
    const bool parts = c == ' ' || c == '_' || c == '-' || c == '+' || c == '.' || c == ',' || c == ':' || c == '|' || c == '!' || c == '?';
    if (!parts) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return lower_case(out);
}

PathKind kind_of_path(std::string_view path) {
  std::array<std::string, 4> segments;  // the last ones, the last first
  std::size_t count = 0;
  bool root = true;
  for (std::string_view rest = path.substr(0, path.find('?')); !rest.empty() && count < segments.size();) {
    const std::size_t slash = rest.rfind('/');
    std::string words = words_of_segment(slash == std::string_view::npos ? rest : rest.substr(slash + 1));
    rest = slash == std::string_view::npos ? std::string_view{} : rest.substr(0, slash);
    if (words == "index" || words.empty()) continue;
    root = false;
    segments[count++] = std::move(words);
  }
  if (root) return {"home", true};
  // tag/work is a list whatever it is about.
  const std::string_view parent = count > 1 ? kind_of_folder(segments[1]) : std::string_view{};
  if (parent == "tag" || parent == "archive") return {parent, true};
  if (const std::string_view kind = kind_of_segment(segments[0]); !kind.empty()) {
    return kind == "home" && count > 1 ? PathKind{} : PathKind{kind, true};
  }
  // blog/page/2, 2021/05: lists of pieces.
  if (count > 1 && all_digits(segments[0]) && (segments[1] == "page" || all_digits(segments[1]))) return {"archive", true};
  for (std::size_t i = 1; i < count; ++i) {
    if (const std::string_view kind = kind_of_folder(segments[i]); !kind.empty()) return {kind, true};
    if (i + 1 < count && all_digits(segments[i]) && segments[i].size() == 4) return {"article", true};
  }
  if (count > 2 && all_digits(segments[1]) && all_digits(segments[2])) return {"article", true};
  const std::string_view loose = kind_like(segments[0]);
  return one_of_lists(loose) ? PathKind{} : PathKind{loose, false};
}

std::string_view kind_of_heading(std::string_view heading) {
  if (heading.empty() || heading.size() > longest_heading) return {};
  const std::string_view kind = kind_of_segment(words_of_segment(heading));
  return one_of_lists(kind) ? std::string_view{} : kind;
}

std::string_view page_kind_of(const PageSigns &page) {
  const std::string_view typed = kind_of_type(page.type);
  const bool is_piece = typed == "article";
  if (const std::string_view told = kind_of_title(page.title); !told.empty() && !(is_piece && told == "thank-you")) return told;
  const PathKind path = kind_of_path(page.path);
  if (path.sure) return path.kind;
  if (is_piece) return typed;
  for (const std::string_view heading : {page.heading, first_part(page.title, page.site)}) {
    if (const std::string_view kind = kind_of_heading(heading); !kind.empty()) return kind;
  }
  if (page.heading.size() <= longest_heading) {
    if (const std::string_view told = kind_of_title(page.heading); !told.empty()) return told;
  }
  if (!typed.empty()) return typed;
  if (!path.kind.empty()) return path.kind;
  if (page.og_type == "article" || page.og_type == "product" || page.og_type == "profile") {
    return page.og_type == "product" ? "shop" : page.og_type == "profile" ? "about" : "article";
  }
  if (page.text > longest_form_page) return {};
  if (page.asks_password) return "login";
  if (page.asks_message) return "contact";
  return page.asks_address && page.links <= few_links ? "landing" : std::string_view{};
}

}  // namespace freehold::website
