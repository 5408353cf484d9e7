// A row of a list as the parts of an item, gathered column by column.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <freehold/plugin.hpp>

#include "plugins/inventory/columns.hpp"

namespace freehold::inventory {

// Texts are copies: a list of texts in one cell is joined.
struct RowParts {
  sdk::Text id, url, platform, channel, account, kind, author, language, title, description, html;  // absent where the row says nothing
  std::string text;
  bool has_text = false;
  sdk::Value published;
  std::vector<std::string> links;
  std::vector<std::pair<std::string_view, std::int64_t>> metrics;
  bool paid = false;
  bool pinned = false;

  // There is something to audit.
  bool is_piece() const { return has_text || !title.empty() || !url.empty() || !html.empty(); }
};

// Remembers what names mean, so that a long list asks once for each column.
class RowReader {
 public:
  RowParts read(const sdk::Record &row);
  // Of the columns that say when a piece was published, the first.
  sdk::Value published_of(const sdk::Record &row);

 private:
  Meaning meaning(std::string_view name);
  void take(const sdk::Value &value, RowParts &parts, int depth);

  std::vector<std::pair<std::string, Meaning>> known_;
};

}  // namespace freehold::inventory
