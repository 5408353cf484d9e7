// ArticleSigns: what a page says or shows of being one article: its metas and structured data, and the teasers of other
// articles.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "host/content/html/document.hpp"
#include "host/content/html/places.hpp"
#include "host/content/html/text-flow.hpp"

namespace freehold::content {

class ArticleSigns {
 public:
  void read(const Document &document, const TextFlow &flow, const Places &places);

  bool declared = false;         // og:type, article:published_time, itemprop=articleBody, JSON-LD, or the class of body
  std::uint32_t body = no_node;  // the element that is marked as the article's body
  // For each node: whether it is part of a list of teasers (three or more parts whose headings are links) or a caption.
  std::vector<std::uint8_t> is_extra;

 private:
  void read_element(std::uint32_t node);
  void find_teasers();
  [[nodiscard]] bool is_linked_heading(std::uint32_t node) const;
  [[nodiscard]] bool may_be_teasers(std::uint32_t node) const;
  [[nodiscard]] std::uint32_t longest_line(std::uint32_t node) const;
  void mark(std::uint32_t node);

  const Document *document_ = nullptr;
  const TextFlow *flow_ = nullptr;
  const Places *places_ = nullptr;
  std::vector<std::uint32_t> linked_headings_;  // nodes, in order
  std::vector<std::uint32_t> plain_headings_;   // h1 and h2 outside links, in order
  std::string scratch_;
};

}  // namespace freehold::content
