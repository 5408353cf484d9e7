// What kind of page a page is. Its title says it (errors, legal pages, thanks), or its path, or its first heading, in about twenty-five languages;
// else its structured data or og:type; where all of them are silent, the form that it is made for. The words are data: page-kind-words.cpp.
//
// Kinds: home about service case article landing shop legal error thank-you tag archive login search contact faq links draft blog duplicate.
#pragma once

#include <string>
#include <string_view>

namespace freehold::website {

// What a page shows of its kind; what it does not show is empty.
struct PageSigns {
  std::string_view path;     // inside its site, with or without extension ("blog/my-post.html", "")
  std::string_view title;
  std::string_view heading;  // the first of the first level
  std::string_view site;     // its name
  std::string_view type;     // of the structured data that speaks of the page itself: "BlogPosting"
  std::string_view og_type;
  std::size_t text = 0;   // bytes of main text
  std::size_t links = 0;  // in it
  // Whether a form in its text asks for a password, for a message, for an e-mail address and little else.
  bool asks_password = false;
  bool asks_message = false;
  bool asks_address = false;
};

// Answers a kind, or "" where nothing tells. Linear; takes any bytes.
std::string_view page_kind_of(const PageSigns &page);

struct PathKind {
  std::string_view kind;
  bool sure = false;  // named so; else it only resembles a name ("contact-mara-now")
};

PathKind kind_of_path(std::string_view path);
// Of a heading that is nothing but the name of such a page.
std::string_view kind_of_heading(std::string_view heading);
// Of a type of structured data.
std::string_view kind_of_type(std::string_view type);

// A path segment or a heading as words parted by "-": lower case, no extension, percent escapes decoded.
std::string words_of_segment(std::string_view segment);

}  // namespace freehold::website
