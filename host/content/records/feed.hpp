// RSS, RDF, Atom and JSON Feed as records (freehold.feed/1): one for the feed, then one for each entry.
#pragma once

#include <string_view>

#include "host/content/html/encoding.hpp"
#include "host/content/records/each-record.hpp"
#include "host/content/records/record-builder.hpp"
#include "host/content/url/url.hpp"

namespace freehold::content {

// What it says of records, order and errors stands in abi-records.h.
Outcome read_feed(std::string_view bytes, Decoder &decoder, const UrlParser &urls, const EachRecord &each);

// The same of JSON. Requires: text begins with { but for white space.
Outcome read_json_feed(std::string_view text, const EachRecord &each);

}  // namespace freehold::content
