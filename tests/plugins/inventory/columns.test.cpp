#include "plugins/inventory/columns.hpp"

#include <gtest/gtest.h>

#include <map>

namespace freehold::inventory {
namespace {

struct Names {
  Column column;
  std::string_view metric;
  std::string_view names;
};
constexpr Names kNames[] = {
#include "plugins/inventory/column-names.inc"
};

TEST(Columns, HaveNamesInManyLanguages) {
  struct Case {
    std::string name;
    Column column;
    std::string_view metric = {};
  };
  for (const Case &row : std::vector<Case>{{"Title", Column::title},
                                           {"VIDEO TITLE", Column::title},
                                           {"post_text", Column::text},
                                           {"Überschrift", Column::title},
                                           {"ÜBERSCHRIFT", Column::title},
                                           {"Заголовок", Column::title},
                                           {"发布时间", Column::published},
                                           {"Published At", Column::published},
                                           {"publishedAt", Column::published},
                                           {"permalink", Column::url},
                                           {"Total views", Column::metric, "views"},
                                           {"Me gusta", Column::metric, "likes"},
                                           {"tags", Column::none},
                                           {"", Column::none},
                                           {std::string(1000, 'x'), Column::none}}) {
    const Meaning meaning = meaning_of(row.name);
    EXPECT_EQ(meaning.column, row.column) << row.name;
    EXPECT_EQ(meaning.metric, row.metric) << row.name;
  }
}

TEST(Columns, NoNameMeansTwoThings) {
  std::map<std::string, std::string> seen;
  for (const Names &one : kNames) {
    for (std::string_view rest = one.names; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      const std::string name(rest.substr(0, end));
      const auto [before, is_new] = seen.emplace(folded(name), name);
      EXPECT_TRUE(is_new) << name << " and " << before->second;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

}  // namespace
}  // namespace freehold::inventory
