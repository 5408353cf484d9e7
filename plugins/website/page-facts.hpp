// What a parsed page says of its kind, its author and its guests: metas, structured data, headings, forms, front matter.
#pragma once

#include <string>
#include <string_view>

#include <freehold/plugin.hpp>

#include "plugins/website/page-kinds.hpp"

namespace freehold::website {

// path: of the page inside its site. The signs are views of the page and of path and title.
PageSigns signs_of(const sdk::Document &page, std::string_view path, std::string_view title);

// Front matter before metas before structured data before the byline, and a full name before a part of one. Empty where the page names nobody.
std::string author_of(const sdk::Document &page);

// A piece that says so, that is filed under guests' pieces, or whose author is another person than the one whose name the site bears.
bool is_guest_piece(const sdk::Document &page, std::string_view path, std::string_view author);

}  // namespace freehold::website
