// Messages as records (freehold.mail/1): one (.eml) or many (mbox).
#pragma once

#include <string_view>

#include "host/content/html/encoding.hpp"
#include "host/content/records/each-record.hpp"
#include "host/content/records/record-builder.hpp"

namespace freehold::content {

// What it says of records and errors stands in abi-records.h. Memory follows the largest message.
//
// Why no mail library: GMime, the one worth taking, costs every worker 2.3 ms of start-up for the fifteen libraries it brings, converts by iconv, which
// cannot load its tables in the sandbox, and builds a tree of objects where views do. What it would do here is the two files mail-parts and
// transfer-encodings.
Outcome read_mail(std::string_view bytes, Decoder &decoder, const EachRecord &each);

}  // namespace freehold::content
