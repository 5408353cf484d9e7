// The tree builder's own state: the open elements and what the standard does with them. Used by tree-builder*.cpp only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "host/content/html/document.hpp"
#include "host/content/html/tokenizer.hpp"
#include "host/content/html/traits.hpp"

namespace freehold::content {

// The name of an element that names.hpp does not know, as a number.
[[nodiscard]] std::uint32_t hash_of_name(std::string_view name);

class TreeBuilder::Impl {
 public:
  void build(std::string_view source, const DocumentLimits &limits, Document &document);

 private:
  struct Open {
    std::uint32_t node;
    Tag tag;
    bool foreign;
    std::uint32_t name;  // hash of an unknown element's name
  };

  void text(const Token &token);
  void start_tag(const Token &token);
  void start_in_body(const Token &token, Tag tag);
  void start_table_part(const Token &token, Tag tag);
  void start_form(const Token &token);
  bool start_in_select(Tag tag);
  bool start_page(const Token &token, Tag tag);
  bool start_foreign(const Token &token, Tag tag);
  void end_implied(Tag tag);
  void end_tag(const Token &token);
  void end_form();
  void end_formatting(Tag tag);
  void end_ordinary(Tag tag, std::string_view name);

  std::uint32_t add(const Token &token, Tag tag);
  void push(std::uint32_t node, Tag tag, bool foreign, std::string_view name);
  void add_open(const Token &token, Tag tag);
  void pop();
  void pop_through(std::size_t depth) {
    while (open_.size() > depth) pop();
  }
  void remove(std::size_t depth);
  [[nodiscard]] std::size_t find(Tag tag, std::uint32_t stops) const;
  void close_in(Tag tag, std::uint32_t stops);
  void close_item(Tag first, Tag second);
  void pop_to_table_context(std::initializer_list<Tag> contexts);
  [[nodiscard]] Tag current() const { return open_.empty() ? Tag::html : open_.back().tag; }
  [[nodiscard]] bool in_foreign() const;
  [[nodiscard]] int count(Tag tag) const { return counts_[static_cast<std::size_t>(tag)]; }
  int &counter(Tag tag) { return counts_[static_cast<std::size_t>(tag)]; }

  static constexpr std::size_t none = ~std::size_t{0};

  Tokenizer tokenizer_;
  Document *document_ = nullptr;
  DocumentLimits limits_;
  std::vector<Open> open_;
  std::array<int, tag_count> counts_{};  // of the open elements
  std::uint32_t form_ = no_node;         // the form that owns the controls to come
  std::uint32_t flattened_ = 0;          // elements open beyond the depth limit
  bool seen_head_ = false;
  bool seen_body_ = false;
  bool space_ = false;
  bool break_ = false;
  bool keep_text_ = true;  // of the raw text element now open
};

}  // namespace freehold::content
