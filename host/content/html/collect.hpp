// The passes that fill a Page from a laid-out document, each its own list. They share one Reading.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/html/document.hpp"
#include "host/content/html/extract.hpp"
#include "host/content/html/main-content.hpp"
#include "host/content/html/page.hpp"
#include "host/content/html/places.hpp"
#include "host/content/html/signs.hpp"
#include "host/content/html/text-flow.hpp"

namespace freehold::content {

// Everything known of the page being read, and the way from attribute values to strings that the Page owns.
struct Reading {
  const Document &document;
  const TextFlow &flow;
  const Places &places;
  const MainContent &main;
  const ExtractLimits &limits;
  bool valid_utf8;
  Page &page;
  std::string scratch{};
  std::string clean{};

  // The text itself, or a repaired copy in `clean`.
  std::string_view valid(std::string_view text);
  // A value without its outer white space, valid UTF-8, as the Page's own.
  std::string_view keep(std::string_view text);
  // Of any length, and as it stands.
  std::string_view keep_text(std::string_view text) { return page.strings.copy(valid(text)); }
  std::string_view keep_lower(std::string_view text);
  // With inner white space collapsed as well.
  std::string_view keep_line(std::string_view text, std::size_t bytes = 1'000'000);
  std::string_view attribute(std::uint32_t node, Attr id) { return keep(document.value(node, id, scratch)); }
  // The text inside an element on one line; that of a hidden element all the same.
  std::string_view line_of(std::uint32_t node, std::size_t bytes = 2'000) {
    return keep_line(flow.hidden[node] != 0 ? raw_text(node, bytes) : flow.inside(document, node), bytes);
  }
  // The text inside an element whether visible or not, at least `bytes` of it if there is as much. Valid until scratch
  // changes.
  std::string_view raw_text(std::uint32_t node, std::size_t bytes = ~std::size_t{0});
  // Whether an attribute that is a list of words has this one. Requires: `word` is in lower case.
  [[nodiscard]] bool attribute_has_word(std::uint32_t node, Attr id, std::string_view word);

  // Whether the line or, without one, the place in which the element stands is main content.
  [[nodiscard]] bool in_text(std::uint32_t node) const;
  // Offset of the element's first visible byte, or of where it stands; no_offset when it is hidden.
  [[nodiscard]] std::uint32_t offset_of(std::uint32_t node) const;
  [[nodiscard]] std::uint32_t main_offset(std::uint32_t offset) const {
    return offset == no_offset ? no_offset : page.main_of_text(offset);
  }
  // False, and flagged, when the list is full.
  template <typename T>
  bool room_in(const std::vector<T> &list) {
    if (list.size() < limits.list) return true;
    page.cuts.lists = true;
    return false;
  }
};

void collect_text(Reading &reading);
void collect_head(Reading &reading);     // title, metas, JSON-LD, feeds, base, canonical …
void collect_links(Reading &reading);    // links and embeds
void collect_outline(Reading &reading);  // headings, times, authors, images
void collect_forms(Reading &reading);    // forms, formless fields, buttons
void collect_signs(Reading &reading, const Signs &signs);

}  // namespace freehold::content
