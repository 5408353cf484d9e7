// Records out of JSON of any size: cut by a string-aware splitter, each parsed alone, as freehold.json/1 says (abi-records.h).
#pragma once

#include <optional>
#include <string_view>

#include "host/content/records/each-record.hpp"
#include "host/content/records/record-builder.hpp"

namespace freehold::content {

// where: a JSON Pointer with *; "" a whole document; nothing: the elements of an array at the top, else the document.
// Strict between records as well as inside them: what a document of JSON may not have is never passed over. A value that cannot be parsed is a
// broken record; a bracket or comma that is missing ends the reading, in JSON Lines the line only.
Outcome read_json(std::string_view bytes, std::optional<std::string_view> where, const EachRecord &each);

}  // namespace freehold::content
