// Text constructs of feeds: what a title, summary or content says, as HTML or as plain text.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace freehold::content {

struct FeedText {
  std::string value;
  bool is_html = false;
};

// By Atom's type and mode where `atom`; else text with or without markup in it, as RSS has it.
FeedText feed_text(pugi::xml_node element, bool atom);

// As one line without markup; what looks like markup in plain text stays.
std::string plain_text(const FeedText &text);
std::string plain_text_of_html(std::string_view html);

// Whether a text that may be either has tags of HTML in it.
bool looks_like_html(std::string_view text);


}  // namespace freehold::content
