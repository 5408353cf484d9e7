// MainContent: which lines of a page are its own content, and which are the template around it.
//
// Template is what Places puts in navigation, header, footer or aside. Of the rest, the innermost element that still
// holds most of the running text is the root: on an article page that is the article, on a home page or a list of links
// nearly everything. Within the root, lists of links and loose labels at its edges are left out where there is running
// text, and kept where there is none; of an article so are the lines within that are not of it (interludes.hpp).
#pragma once

#include <cstdint>
#include <vector>

#include "host/content/html/article-signs.hpp"
#include "host/content/html/document.hpp"
#include "host/content/html/interludes.hpp"
#include "host/content/html/own-host.hpp"
#include "host/content/html/places.hpp"
#include "host/content/html/text-flow.hpp"

namespace freehold::content {

class MainContent {
 public:
  void choose(const Document &document, const TextFlow &flow, const Places &places);

  std::vector<std::uint8_t> is_main;  // for each block of the flow
  std::uint32_t root = no_node;       // the innermost element that holds most of the running text
  bool is_article = false;            // the page is mostly running text

  // Whether an element that has no line of its own stands in the main content.
  [[nodiscard]] bool holds(std::uint32_t node) const;
  // The block that a byte of the text stands in. Requires: there are blocks.
  [[nodiscard]] std::size_t block_at(std::uint32_t offset) const;

 private:
  void weigh();
  void find_root();
  void mark();
  void drop_link_lists();
  [[nodiscard]] bool may_be_main(std::uint32_t node) const;
  [[nodiscard]] std::uint64_t weight_of(std::uint32_t node) const;
  [[nodiscard]] std::size_t first_block(std::uint32_t offset) const;

  const Document *document_ = nullptr;
  const TextFlow *flow_ = nullptr;
  const Places *places_ = nullptr;
  ArticleSigns signs_;
  OwnHost own_;
  Interludes interludes_;
  bool without_extras_ = false;               // teasers and captions are left out
  std::vector<std::uint64_t> weight_before_;  // for each block, and one behind the last
};

}  // namespace freehold::content
