// What the columns of a list mean, whatever they are called.
#pragma once

#include <string>
#include <string_view>

#include "plugins/support/folded.hpp"

namespace freehold::inventory {

enum class Column {
  none, account, author, channel, description, html, id, kind, language, links, metric, metrics, page_kind, paid, pinned, platform, published, text, title, url
};

struct Meaning {
  Column column = Column::none;
  std::string_view metric;  // the key of a number
};

// name: as it stands in the header or as a key.
Meaning meaning_of(std::string_view name);

using support::folded;

}  // namespace freehold::inventory
