#include "host/content/classify/text-links.hpp"

#include <algorithm>
#include <array>

#include <freehold/abi.h>

#include "host/content/text/unicode.hpp"
#include "host/content/text/word-count.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t kLongestAddress = 4096;
constexpr std::size_t kLongestHost = 253;

// Public suffixes that end names of files more often than of hosts.
constexpr auto kFileEndings = std::to_array<std::string_view>({"md", "mov", "py", "rs", "sh", "zip"});

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
bool is_alnum(char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z'); }
bool is_host_sign(char c) { return is_alnum(c) || c == '.' || c == '-'; }

bool starts_with_word(std::string_view text, std::size_t at, std::string_view word) {
  if (text.size() - at < word.size()) return false;
  return std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(at), [](char a, char b) { return a == lower(b); });
}

// Letters of scripts that put no space around an address end it, as do quotes and the punctuation of all scripts.
bool ends_address(const CodePoint &point) {
  const char32_t code = point.code;
  if (!point.valid || code <= ' ' || code == 0x7F) return true;
  if (code < 0x80) return std::string_view("<>\"`\\^{}|").find(static_cast<char>(code)) != std::string_view::npos;
  return code <= 0xA0 || code == 0xAB || code == 0xBB || (code >= 0x2000 && code < 0x2070) || code >= 0x2E80;
}

std::size_t address_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  const std::size_t limit = std::min(text.size(), begin + kLongestAddress);
  while (end < limit) {
    const CodePoint point = decode_at(text, end);
    if (ends_address(point)) break;
    end += point.length;
  }
  // What closes the sentence, and brackets that were opened before the address.
  const std::string_view whole = text.substr(begin, end - begin);
  std::ptrdiff_t round = std::count(whole.begin(), whole.end(), ')') - std::count(whole.begin(), whole.end(), '(');
  std::ptrdiff_t square = std::count(whole.begin(), whole.end(), ']') - std::count(whole.begin(), whole.end(), '[');
  for (; end > begin; --end) {
    const char last = text[end - 1];
    std::ptrdiff_t *const closed = last == ')' ? &round : last == ']' ? &square : nullptr;
    if (closed != nullptr ? *closed <= 0 : std::string_view(".,;:!?'*_~").find(last) == std::string_view::npos) break;
    if (closed != nullptr) --*closed;
  }
  return end;
}

// No letter, digit or sign of an address stands directly before.
bool begins_here(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  if (std::string_view("@/.-_&=#%").find(text[at - 1]) != std::string_view::npos) return false;
  const CodePoint before = decode_at(text, character_begin(text, at - 1));
  return before.code >= 0x2E80 || !is_word_character(before.code);
}

class Finder {
 public:
  Finder(std::string_view text, const UrlParser &urls, PublicSuffixes &suffixes) : text_(text), urls_(urls), suffixes_(suffixes) {}

  std::vector<TextLink> run() {
    for (std::size_t at = 0; at < text_.size() && links_.size() < kMostTextLinks;) {
      at = text_.find_first_of("hHwW/", at);
      if (at == text_.npos) break;
      const std::size_t next = text_[at] == '/' ? bare_name(at) : named(at);
      at = std::max(at + 1, next);
    }
    return std::move(links_);
  }

 private:
  // Where to go on; 0: nothing was found.
  std::size_t named(std::size_t at) {
    const bool http = starts_with_word(text_, at, "http://") || starts_with_word(text_, at, "https://");
    const bool www = !http && starts_with_word(text_, at, "www.");
    if ((!http && !www) || !begins_here(text_, at)) return 0;
    return take(at, http ? "" : "https://", www);
  }

  // "a.example/x": back from the slash to where the name begins.
  std::size_t bare_name(std::size_t slash) {
    std::size_t begin = slash;
    const std::size_t limit = std::max(taken_to_, slash - std::min(slash, kLongestHost));
    while (begin > limit && is_host_sign(text_[begin - 1])) --begin;
    const std::string_view host = text_.substr(begin, slash - begin);
    const std::size_t dot = host.rfind('.');
    if (dot == host.npos || dot == 0 || slash + 1 >= text_.size() || !begins_here(text_, begin)) return 0;
    const std::string_view last = host.substr(dot + 1);
    if (last.size() < 2 || !std::all_of(last.begin(), last.end(), [](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; })) return 0;
    std::string small(host);
    std::transform(small.begin(), small.end(), small.begin(), lower);
    const std::string_view ending = std::string_view(small).substr(dot + 1);
    if (std::find(kFileEndings.begin(), kFileEndings.end(), ending) != kFileEndings.end() || !suffixes_.split(small).listed) return 0;
    return address_end(text_, begin) > slash + 1 ? take(begin, "https://", true) : 0;
  }

  std::size_t take(std::size_t begin, std::string_view scheme, bool suffix_needed) {
    const std::size_t end = address_end(text_, begin);
    const std::string_view written = text_.substr(begin, end - begin);
    if (!urls_.parse_into(std::string(scheme).append(written), nullptr, url_) || !url_.is_web() || url_.host().find('.') == std::string_view::npos) return 0;
    if (suffix_needed) {
      const Domain domain = suffixes_.split(url_.host());
      if (!domain.listed || domain.registrable.empty()) return 0;
    }
    links_.push_back({begin, end, url_.href()});
    taken_to_ = end;
    return end;
  }

  std::string_view text_;
  const UrlParser &urls_;
  PublicSuffixes &suffixes_;
  Url url_;
  std::size_t taken_to_ = 0;
  std::vector<TextLink> links_;
};

}  // namespace

std::vector<TextLink> find_text_links(std::string_view text, const UrlParser &urls, PublicSuffixes &suffixes) { return Finder(text, urls, suffixes).run(); }

void add_text_links(model::ContentItem &item, const UrlParser &urls, PublicSuffixes &suffixes) {
  const auto in_text = [](const model::Link &link) { return (link.flags & FH_LINK_IN_TEXT) != 0; };
  if (!item.text || item.kind == "page" || std::any_of(item.links.begin(), item.links.end(), in_text)) return;
  for (TextLink &found : find_text_links(*item.text, urls, suffixes)) {
    model::Link link;
    link.text = item.text->substr(found.begin, found.end - found.begin);
    link.url = std::move(found.url);
    link.place = model::Place::main;
    link.flags = FH_LINK_IN_TEXT;
    link.begin = found.begin;
    link.end = found.end;
    item.links.push_back(std::move(link));
  }
}

}  // namespace freehold::content
