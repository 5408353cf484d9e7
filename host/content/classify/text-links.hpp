// Addresses that stand in plain text, as people write them into posts: "see https://a.example/x.", "(www.a.example)", "a.example/talk".
//
// A bare name counts only where a public suffix ends it and a path follows: "and/or", "node.js" and "README.md" are no addresses. What closes a
// sentence or a bracket around an address is not part of it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/url/domain.hpp"
#include "host/content/url/url.hpp"
#include "host/model/item.hpp"

namespace freehold::content {

struct TextLink {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  std::string url;        // with a scheme
};

// In the order of the text, none inside another. Linear; at most kMostTextLinks.
inline constexpr std::size_t kMostTextLinks = 2000;
std::vector<TextLink> find_text_links(std::string_view text, const UrlParser &urls, PublicSuffixes &suffixes);

// Gives an item its text's addresses as links, unless it is a page, whose links are its markup's, or has links in its text already.
void add_text_links(model::ContentItem &item, const UrlParser &urls, PublicSuffixes &suffixes);

}  // namespace freehold::content
