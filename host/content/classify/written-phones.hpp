// Telephone numbers written in the main text: each is a way to call, whether it is a link or not.
//
// International ones ("+46 8 1234 5678") by themselves; national ones ("Tel. 08-123 456 78", "(555) 123-4567") only where a word or sign for a telephone
// stands before them on their line or the one above: any other row of digits is a date, a price or a number of something.
#pragma once

#include "host/model/item.hpp"

namespace freehold::content {

// Appends a call to action of kind "phone" for each number that no telephone link holds already; at most 20. Linear.
void add_written_phones(model::ContentItem &item);

}  // namespace freehold::content
