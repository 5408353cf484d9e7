// Workbooks (XLSX): their sheets in the order of the workbook, row by row, as tables.
#pragma once

#include <optional>
#include <string_view>

#include "host/content/records/each-record.hpp"
#include "host/content/records/record-builder.hpp"

namespace freehold::content {

// where: the sheet to read; nothing: all. Shared strings are held in memory, rows are not.
Outcome read_xlsx(std::string_view bytes, std::optional<std::string_view> where, const EachRecord &each);

}  // namespace freehold::content
