// A content item as one line of JSON: the machine interface of `read --to jsonl` and the lines of a corpus file. Fields that scoring and other
// programs rely on are named as documented in item.schema.json; what only freehold needs stands beside them.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "host/model/judgement.hpp"
#include "host/support/result.hpp"

namespace freehold::corpus {

// One line with its line feed. notes: the item's problems.
void write_item(const model::ContentItem &item, const std::vector<model::Note> &notes, std::ostream &out);

// The reverse; what it does not know it ignores, what has the wrong type is a Problem without a place (the caller knows the line).
Result<model::ContentItem> read_item(std::string_view line);

}  // namespace freehold::corpus
