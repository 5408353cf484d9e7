// Plain texts: posts, descriptions, rows of a list. Their links are the addresses written in them, and the sentence around says what each is for.
#pragma once

#include "host/model/item.hpp"

namespace freehold::content {

// The link stands in the text and its words are its address.
bool is_written(const model::ContentItem &item, const model::Link &link);

// A post, description or row: no page or letter, or one with no form and no link but written ones.
bool is_plain(const model::ContentItem &item);

// Gives a plain text's mail addresses as links, but those that stand in one already; at most 200. Linear.
void add_written_mail(model::ContentItem &item);

}  // namespace freehold::content
