// What kind of page a page is, told by the words of its path and title in about fifteen languages.
//
// Kinds: home about service case article landing shop legal error thank-you tag archive login search contact faq links draft blog duplicate.
#pragma once

#include <string>
#include <string_view>

namespace freehold::website {

// path: of the page inside its site, with or without extension ("blog/my-post.html", ""). title: of the page, may be empty.
// Answers a kind, or "" where neither tells. Linear; takes any bytes.
std::string_view page_kind_of(std::string_view path, std::string_view title);

// A path segment as words parted by "-": lower case (ASCII, Latin, Greek and Cyrillic letters are left to the table), no extension,
// percent escapes decoded.
std::string words_of_segment(std::string_view segment);

}  // namespace freehold::website
