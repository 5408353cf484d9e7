// TextFlow: the visible text of a document as lines, and where each of its nodes stands in that text.
//
// White space is collapsed; a block begins and ends a line; what is hidden (the hidden attribute, display:none,
// template, noscript, script, the head, options of a select …) is left out. Reuses its memory from one document to the
// next.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/html/document.hpp"
#include "host/content/html/origin-map.hpp"

namespace freehold::content {

// One line of the text.
struct FlowBlock {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t node = no_node;  // the element its first byte stands in
  std::uint32_t link_bytes = 0;  // of its bytes, those inside links
  std::uint32_t links = 0;       // that have text in it
};

class TextFlow {
 public:
  // Requires: `document` outlives the use of the flow. Stops at `limit` bytes of text.
  void lay_out(const Document &document, std::uint32_t limit, bool source_is_valid_utf8);

  [[nodiscard]] std::string_view text() const { return {text_.get(), size_}; }
  [[nodiscard]] bool cut() const { return cut_; }

  std::vector<FlowBlock> blocks;
  OriginMap origins;
  // For each node, and one behind the last: how many bytes of text, and of text inside links, stand before it.
  std::vector<std::uint32_t> text_at;
  std::vector<std::uint32_t> link_at;
  std::vector<std::uint8_t> hidden;  // for each node

  // The text inside an element, without the line feeds around it.
  [[nodiscard]] std::string_view inside(const Document &document, std::uint32_t node) const;
  // Where inside() stands in text().
  [[nodiscard]] std::uint32_t begin_of(const Document &document, std::uint32_t node) const;

 private:
  void put(const char *from, const char *to, std::uint32_t source);
  void put_clean(const char *from, const char *to, std::uint32_t source);
  void put_text(const Node &node);
  void put_piece(std::string_view piece, std::uint32_t source);
  void open_line(std::uint32_t source);
  bool hides(std::uint32_t node);
  void reserve(std::size_t more);
  void close_block();

  const Document *document_ = nullptr;
  std::unique_ptr<char[]> text_;
  std::uint32_t size_ = 0;
  std::size_t capacity_ = 0;
  std::uint32_t limit_ = 0;
  std::uint32_t link_bytes_ = 0;
  std::uint32_t block_links_ = 0;
  std::uint32_t parent_ = no_node;
  std::uint32_t link_ = no_node;          // the link that text now stands in
  std::uint32_t counted_link_ = no_node;  // the last one counted in the block
  bool in_link_ = false;
  bool space_ = false;
  bool break_ = true;
  bool cut_ = false;
  bool valid_ = true;
  std::string scratch_;
};

}  // namespace freehold::content
