#include "host/content/html/own-host.hpp"

#include <algorithm>
#include <iterator>

#include "host/content/html/scan.hpp"

namespace freehold::content {
namespace {

// What the pages are called to which share links lead, and the protocols of share links that open a program.
constexpr std::string_view sharing_words[] = {"share", "intent", "submit", "send", "create"};

constexpr std::size_t longest_host = 253;
constexpr std::size_t short_label = 3;  // of a second level under which names are registered: co, com, org

bool same_letters(char a, char b) {
  return scan::lower(a) == scan::lower(b);
}

// The part of a host that is registered, by its shape alone: that is near enough to tell a neighbour from a stranger.
std::string_view registered(std::string_view host) {
  const std::size_t last = host.rfind('.');
  if (last == host.npos || last == 0) return host;
  std::size_t begin = host.rfind('.', last - 1);
  const std::size_t second = begin == host.npos ? last : last - begin - 1;
  if (begin != host.npos && begin != 0 && second <= short_label && host.size() - last == 3)
    begin = host.rfind('.', begin - 1);
  return begin == host.npos ? host : host.substr(begin + 1);
}

}  // namespace

AddressParts parts_of_address(std::string_view address) {
  AddressParts parts;
  std::size_t end = 0;
  while (end < address.size() && (scan::is_alnum(address[end]) || address[end] == '-' || address[end] == '+')) ++end;
  if (end > 0 && end < address.size() && address[end] == ':' && scan::is_alpha(address[0])) {
    parts.scheme = address.substr(0, end);
    address.remove_prefix(end + 1);
  }
  if (address.starts_with("//")) {
    address.remove_prefix(2);
    parts.host = address.substr(0, address.find_first_of("/?#:"));
    address.remove_prefix(parts.host.size());
  }
  parts.path = address.substr(0, address.find_first_of("?#"));
  parts.rest = address.substr(parts.path.size());
  return parts;
}

void OwnHost::read_head(const Document &document) {
  const auto &nodes = document.nodes;
  for (std::uint32_t i = 0; i < nodes.size() && host_.empty(); ++i) {
    Attr address = Attr::other;
    if (nodes[i].tag == Tag::link && document.value(i, Attr::rel, scratch_) == "canonical") address = Attr::href;
    if (nodes[i].tag == Tag::meta && document.value(i, Attr::property, scratch_) == "og:url") address = Attr::content;
    if (address == Attr::other) continue;
    const AddressParts parts = parts_of_address(document.value(i, address, scratch_));
    if (parts.host.size() <= longest_host) host_ = registered(parts.host);
    is_home_ = !host_.empty() && (parts.path.empty() || parts.path == "/");
  }
}

// The host that more than half of the whole addresses name, if there is one, by casting out pairs of unlike ones.
void OwnHost::read_links(const Document &document) {
  const auto &nodes = document.nodes;
  std::uint32_t votes = 0;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].tag != Tag::a) continue;
    const std::string_view host = registered(parts_of_address(document.value(i, Attr::href, scratch_)).host);
    if (host.empty() || host.size() > longest_host) continue;
    if (votes == 0) host_ = host;
    votes = host == host_ ? votes + 1 : votes - 1;
  }
  if (votes == 0) host_.clear();
}

void OwnHost::read(const Document &document) {
  host_.clear();
  is_home_ = false;
  read_head(document);
  if (host_.empty()) read_links(document);
  std::transform(host_.begin(), host_.end(), host_.begin(), scan::lower);
}

bool OwnHost::leads_home(const AddressParts &to) const {
  if (to.host.empty()) return to.scheme.empty();
  const std::string_view host = registered(to.host);
  return !host_.empty() && std::equal(host.begin(), host.end(), host_.begin(), host_.end(), same_letters);
}

bool OwnHost::hands_on(const AddressParts &to) const {
  if (to.scheme.empty() && to.host.empty()) return false;
  if (host_.empty() || leads_home(to)) return false;
  const bool shares = std::any_of(std::begin(sharing_words), std::end(sharing_words), [&](std::string_view word) {
    return to.path.find(word) != to.path.npos || to.host == word;
  });
  if (!shares && to.scheme != "mailto") return false;
  return std::search(to.rest.begin(), to.rest.end(), host_.begin(), host_.end(), same_letters) != to.rest.end();
}

}  // namespace freehold::content
