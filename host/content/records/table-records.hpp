// Rows of tables as records, whatever they lie in: CSV of any dialect, workbooks (XLSX), JSON Lines or an array of objects; as freehold.table/1
// says (abi-records.h).
#pragma once

#include <optional>
#include <string_view>

#include "host/content/records/each-record.hpp"
#include "host/content/records/record-builder.hpp"

namespace freehold::content {

// where: the sheet (by name) or table (by number, from 1) to read; nothing: all. JSON has no such parts.
Outcome read_table(std::string_view bytes, std::optional<std::string_view> where, const EachRecord &each);

}  // namespace freehold::content
