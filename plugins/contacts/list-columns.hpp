// What the columns of a contact list mean, whatever they are called.
#pragma once

#include <string_view>

namespace freehold::contacts {

enum class Column {
  none,
  address,
  person,      // a name, a company: what a list of people has
  status,      // subscribed, unsubscribed, …
  left,        // says yes, or when, somebody left
  bounced,     // says yes, when or why mail did not arrive
  confirmed,   // says no where somebody never said yes
  stage,       // how far somebody has come
  paying,      // says yes, or since when, of who pays
  piece,       // text, title, subject: a list with such a column is one of content
  link         // an address on the web; people have one too
};

// name: as it stands in the header.
Column meaning_of(std::string_view name);

}  // namespace freehold::contacts
