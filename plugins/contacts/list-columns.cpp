#include "plugins/contacts/list-columns.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "plugins/support/folded.hpp"

namespace freehold::contacts {
namespace {

struct Names {
  Column column;
  std::string_view names;  // separated by |
};
constexpr Names kNames[] = {
#include "plugins/contacts/list-column-names.inc"
};

using Table = std::map<std::string, Column, std::less<>>;

Table make_table() {
  Table table;
  for (const Names &one : kNames) {
    for (std::string_view rest = one.names; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      table.emplace(support::folded(rest.substr(0, end)), one.column);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return table;
}

}  // namespace

Column meaning_of(std::string_view name) {
  static const Table table = make_table();
  if (name.size() > 80) return Column::none;
  const auto found = table.find(support::folded(name));
  return found == table.end() ? Column::none : found->second;
}

}  // namespace freehold::contacts
