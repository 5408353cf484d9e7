#include "host/content/classify/touchpoint-words.hpp"

#include <freehold/abi.h>

#include <algorithm>
#include <array>

#include "host/content/phrases/word-starts.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t kLongestText = 4096;
constexpr std::size_t kLongestAddress = 1024;
constexpr char kBetween = '\1';  // no phrase of words holds it, so that none is found across it

// What parts the words of an address is a blank.
constexpr auto kAddressBytes = [] {
  std::array<char, 256> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i);
  for (const char c : {'-', '_', '/', '.', '='}) bytes[static_cast<std::size_t>(c)] = ' ';
  return bytes;
}();

// Of a whole address, what stands behind the host.
std::string_view behind_host(std::string_view url) {
  const auto slashes = url.find("//");
  return slashes == url.npos ? url : url.substr(std::min(url.find('/', slashes + 2), url.size()));
}

bool parts_words(std::string_view text, std::uint64_t at) { return at >= text.size() || (static_cast<unsigned char>(text[at]) < 0x80 && !joins_word(text[at])); }

// Whether the link's text stands in the text as it is and between signs that end words: then the words inside are the same, looked at alone or there.
bool stands_in(std::string_view text, const model::Link &link) {
  if (link.begin >= text.size() || link.end > text.size() || link.end - link.begin != link.text.size()) return false;
  return (link.begin == 0 || parts_words(text, link.begin - 1)) && parts_words(text, link.end) && text.substr(link.begin, link.text.size()) == link.text.view();
}

}  // namespace

std::uint32_t TouchpointWords::add_kinds() {
  kinds_.emplace_back();
  return static_cast<std::uint32_t>(kinds_.size() - 1);
}

void TouchpointWords::begin_piece(std::uint32_t kinds) {
  joined_.push_back(kBetween);
  pieces_.push_back({static_cast<std::uint32_t>(joined_.size()), kinds});
}

void TouchpointWords::add(std::string_view text) {
  joined_.append(text.substr(0, kLongestText));
  joined_.push_back('\n');
}

void TouchpointWords::add_address(std::string_view address) {
  const std::size_t from = joined_.size();
  add(address.substr(0, kLongestAddress));
  for (std::size_t at = from; at < joined_.size(); ++at) joined_[at] = kAddressBytes[static_cast<unsigned char>(joined_[at])];
}

void TouchpointWords::add_link(const model::ContentItem &item, std::uint32_t number, const ItemWords &words, const WordLists &lists) {
  const model::Link &link = item.links[number];
  if (words.whole && item.text && link.text.size() <= kLongestText && stands_in(*item.text, link)) {
    auto hit = std::lower_bound(words.text.begin(), words.text.end(), link.begin, [](const WordHit &one, std::uint64_t begin) { return one.begin < begin; });
    for (; hit != words.text.end() && hit->begin < link.end; ++hit) {
      if (hit->end <= link.end) lists.add_kind(hit->phrase, kinds_[number]);
    }
  } else if (!link.text.empty()) {
    begin_piece(number);
    add(link.text);
  }
  if ((link.flags & FH_LINK_OWNED) == 0) return;
  // A picture and the title beside it lead to the same.
  const std::string_view address = behind_host(link.url);
  if (addresses_.empty() || address != last_address_) {
    begin_piece(add_kinds());
    add_address(address);
    last_address_ = address;
  }
  addresses_.push_back({number, static_cast<std::uint32_t>(kinds_.size() - 1)});
}

void TouchpointWords::add_form(const model::Form &form, std::uint32_t kinds) {
  begin_piece(kinds);
  add(form.submit);
  add(form.heading);
  add_address(form.action);
  for (const model::Field &field : form.fields) add(field.label);
}

void TouchpointWords::find(const model::ContentItem &item, const ItemWords &words, WordLists &lists) {
  joined_.clear();
  pieces_.clear();
  addresses_.clear();
  links_ = item.links.size();
  kinds_.assign(links_ + item.forms.size(), {});
  for (std::uint32_t i = 0; i < links_; ++i) {
    if ((item.links[i].flags & FH_LINK_IN_TEXT) != 0) add_link(item, i, words, lists);
  }
  for (std::uint32_t i = 0; i < item.forms.size(); ++i) add_form(item.forms[i], static_cast<std::uint32_t>(links_) + i);
  lists.scan(joined_, hits_);
  std::size_t piece = 0;
  for (const WordHit &hit : hits_) {
    while (piece + 1 < pieces_.size() && pieces_[piece + 1].begin <= hit.begin) ++piece;
    lists.add_kind(hit.phrase, kinds_[pieces_[piece].kinds]);
  }
  for (const Address &address : addresses_) kinds_[address.link].add(kinds_[address.kinds]);
}

}  // namespace freehold::content
