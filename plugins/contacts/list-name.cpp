#include "plugins/contacts/list-name.hpp"

#include <algorithm>

namespace freehold::contacts {
namespace {

struct Prefix {
  std::string_view word;
  fh_contact_state state;
};
constexpr Prefix kPrefixes[] = {
    {"bounced", FH_CONTACT_BOUNCED},           {"cleaned", FH_CONTACT_BOUNCED},         {"nonsubscribed", FH_CONTACT_UNSUBSCRIBED},
    {"pending", FH_CONTACT_UNCONFIRMED},       {"subscribed", FH_CONTACT_REACHABLE},    {"unconfirmed", FH_CONTACT_UNCONFIRMED},
    {"unsubscribed", FH_CONTACT_UNSUBSCRIBED},
};

bool is_gap(char c) { return c == '_' || c == '-' || c == ' ' || c == '.'; }

}  // namespace

ListName list_name(std::string_view path) {
  std::string_view stem = path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
  if (const std::size_t dot = stem.rfind('.'); dot != std::string_view::npos && dot > 0) stem = stem.substr(0, dot);
  std::string small(stem);
  std::transform(small.begin(), small.end(), small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  ListName list;
  for (const Prefix &prefix : kPrefixes) {
    if (small.compare(0, prefix.word.size(), prefix.word) != 0) continue;
    if (small.size() > prefix.word.size() && !is_gap(small[prefix.word.size()])) continue;
    list.state = prefix.state;
    stem.remove_prefix(prefix.word.size());
    while (!stem.empty() && is_gap(stem.front())) stem.remove_prefix(1);
    break;
  }
  // A file may be called after somebody's address.
  list.name = stem.empty() || stem.find('@') != std::string_view::npos ? "contacts" : std::string(stem);
  return list;
}

}  // namespace freehold::contacts
