// XML as records (freehold.xml/1).
#pragma once

#include <optional>
#include <string_view>

#include "host/content/html/encoding.hpp"
#include "host/content/records/each-record.hpp"
#include "host/content/records/record-builder.hpp"

namespace freehold::content {

// where: names of elements separated by |; nothing: the root. What it says of records, order and errors stands in abi-records.h.
Outcome read_xml(std::string_view bytes, std::optional<std::string_view> where, Decoder &decoder, const EachRecord &each);

}  // namespace freehold::content
