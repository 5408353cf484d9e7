// Which kind of piece a row is: by its own word, by the platform, by its address. Without any of them it is a post, and never a page unless it says so.
#pragma once

#include <string>
#include <string_view>

namespace freehold::inventory {

struct ItemKind {
  std::string kind;
  std::string page_kind;  // empty: none
};

// word: the row's own, in any of several languages; empty if there is none. host, path: of its address.
ItemKind kind_of(std::string_view word, std::string_view platform, std::string_view host, std::string_view path);

// The platform's short name: "X (Twitter)" → "x"; what is not known stays, in small letters with dashes.
std::string platform_of_word(std::string_view word);
// Of an address; empty on the web at large.
std::string_view platform_of_host(std::string_view host);

}  // namespace freehold::inventory
