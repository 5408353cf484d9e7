// Addresses written out in a text: "https://mara.example/guide", "www.mara.example", "mara@lindqvist.example".
//
// Platforms make links of them, so in a post, a description or a row of a list they are links; on a page, whose links its reader brings, they are not.
#pragma once

#include "host/model/item.hpp"

namespace freehold::content {

// The link stands in the text and its words are its address: its sentence says what it is for.
bool is_written(const model::ContentItem &item, const model::Link &link);

// A post, description or row: no page, or one with no form and no link but written ones.
bool is_plain(const model::ContentItem &item);

// Adds a link for each address that stands in the text and in no link yet, in the order of the text; at most 500. Linear.
void add_written_links(model::ContentItem &item);

}  // namespace freehold::content
