#include "plugins/inventory/columns.hpp"

#include <map>

namespace freehold::inventory {
namespace {

struct Names {
  Column column;
  std::string_view metric;
  std::string_view names;  // separated by |
};
constexpr Names kNames[] = {
#include "plugins/inventory/column-names.inc"
};

using Table = std::map<std::string, Meaning, std::less<>>;

Table make_table() {
  Table table;
  for (const Names &one : kNames) {
    for (std::string_view rest = one.names; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      table.emplace(folded(rest.substr(0, end)), Meaning{one.column, one.metric});
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return table;
}

}  // namespace

Meaning meaning_of(std::string_view name) {
  static const Table table = make_table();
  if (name.size() > 80) return {};
  const auto found = table.find(folded(name));
  return found == table.end() ? Meaning{} : found->second;
}

}  // namespace freehold::inventory
