// Document: a light element tree of one HTML page, built in one pass over its tokens.
//
// It is what the program needs to know in which element a link, a form or a piece of text stands, and no more: implied
// end tags, void elements, raw text, foreign content and form owners are as the HTML standard says; misnested
// formatting elements are closed where they end instead of being split and copied, and misplaced content of tables
// stays where it is written. That keeps building linear and the tree no deeper than a limit, on any input.
//
// Node 0 is the page itself; the attributes of <html> are those of the first node of that tag behind it.
// Nodes are stored in document order: the descendants of node i are i + 1 … nodes[i].end - 1. An element that ended
// amid its descendants (</form> or </a> inside an unclosed <div>) has an `end` before that of some of its descendants.
// Views go into the source, which must outlive the document. The next build() ends everything of the last.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/html/names.hpp"

namespace freehold::content {

inline constexpr std::uint32_t no_node = 0xFFFFFFFF;

enum class NodeKind : std::uint8_t { element, text, reference };

struct Node {
  std::uint32_t parent = no_node;
  std::uint32_t end = 0;     // the first node that is no descendant
  std::uint32_t source = 0;  // source bytes of the text or of the start tag
  std::uint32_t source_end = 0;
  std::uint32_t first_attribute = 0;  // grows from node to node
  std::uint32_t form = no_node;  // of a form control: the form that owns it by position
  std::uint16_t attribute_count = 0;
  Tag tag = Tag::other;
  NodeKind kind : 2 = NodeKind::element;
  bool foreign : 1 = false;       // SVG or MathML
  bool space_before : 1 = false;  // white space alone stood between this node and the one before
  bool break_before : 1 = false;  // a block ended between this node and the one before
};

struct NodeAttribute {
  Attr id = Attr::other;
  bool plain = true;  // see Attribute
  std::uint32_t begin = 0;
  std::uint32_t length = 0;
};

struct DocumentLimits {
  std::uint32_t nodes = 1'500'000;
  std::uint32_t depth = 512;
};

class Document {
 public:
  std::vector<Node> nodes;
  std::vector<NodeAttribute> attributes;
  std::string_view source;
  bool cut_depth = false;  // elements below the limit were hung into the deepest one allowed
  bool cut_nodes = false;  // the limit was reached and the rest of the source left unread

  [[nodiscard]] std::string_view text_of(const Node &node) const {
    return source.substr(node.source, node.source_end - node.source);
  }

  // The attribute, or null. Only the names of names.hpp are kept, of repeated ones the first.
  [[nodiscard]] const NodeAttribute *attribute(std::uint32_t node, Attr id) const {
    for (const NodeAttribute &candidate : attributes_of(node)) {
      if (candidate.id == id) return &candidate;
    }
    return nullptr;
  }
  [[nodiscard]] std::span<const NodeAttribute> attributes_of(std::uint32_t node) const {
    return {attributes.data() + nodes[node].first_attribute, nodes[node].attribute_count};
  }
  [[nodiscard]] bool has(std::uint32_t node, Attr id) const { return attribute(node, id) != nullptr; }
  // Whose attribute it is, by its number.
  [[nodiscard]] std::uint32_t node_of(std::uint32_t attribute) const {
    const auto behind = std::upper_bound(nodes.begin(), nodes.end(), attribute, [](std::uint32_t a, const Node &node) { return a < node.first_attribute; });
    return static_cast<std::uint32_t>(behind - nodes.begin()) - 1;
  }
  // The attribute's value; empty if it is not there. Valid until `scratch` changes.
  [[nodiscard]] std::string_view value(std::uint32_t node, Attr id, std::string &scratch) const;
  [[nodiscard]] std::string_view value(const NodeAttribute &attribute, std::string &scratch) const;
};

// Builds one document after another, reusing its memory.
class TreeBuilder {
 public:
  TreeBuilder();
  ~TreeBuilder();
  TreeBuilder(TreeBuilder &&) noexcept;
  TreeBuilder &operator=(TreeBuilder &&) noexcept;

  void build(std::string_view source, const DocumentLimits &limits, Document &document);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace freehold::content
