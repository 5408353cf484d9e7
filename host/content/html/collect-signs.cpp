// Markup that catalogues name, with the address it carries.
#include "host/content/html/collect.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t most_signs = 200;  // a page that repeats its widget without end shows nothing new
constexpr std::size_t longest_text = 200;

std::uint32_t sign_of(const Document &document, const Signs &signs, const NodeAttribute &attribute) {
  if (attribute.id == Attr::class_) return signs.of_classes(document.source, attribute.begin, attribute.length);
  if (attribute.id == Attr::id) return signs.of_id(document.source.substr(attribute.begin, attribute.length));
  return signs.of_attribute(attribute.id);
}

// In it, or around it.
bool has_form(const Document &document, std::uint32_t node) {
  for (std::uint32_t i = node; i < document.nodes[node].end; ++i) {
    if (document.nodes[i].kind == NodeKind::element && document.nodes[i].tag == Tag::form) return true;
  }
  for (std::uint32_t up = document.nodes[node].parent; up != no_node; up = document.nodes[up].parent) {
    if (document.nodes[up].tag == Tag::form) return true;
  }
  return false;
}

void read_sign(Reading &reading, std::uint32_t node, std::uint32_t pattern) {
  Sign &sign = reading.page.signs.emplace_back();
  sign.pattern = pattern;
  for (const Attr id : {Attr::data_url, Attr::data_src}) {
    if (sign.src.empty()) sign.src = reading.attribute(node, id);
  }
  sign.text = reading.line_of(node, longest_text);
  sign.place = reading.places.of[node];
  sign.hidden = reading.flow.hidden[node] != 0;
  sign.in_text = !sign.hidden && reading.main.holds(node);
  sign.has_form = has_form(reading.document, node);
}

}  // namespace

// Most attributes show nothing: they are looked at one after the other, without a look at the nodes they belong to.
void collect_signs(Reading &reading, const Signs &signs) {
  const Document &document = reading.document;
  const auto &nodes = document.nodes;
  for (std::uint32_t i = 0; i < document.attributes.size() && reading.page.signs.size() < most_signs;) {
    const std::uint32_t pattern = sign_of(document, signs, document.attributes[i]);
    if (pattern == Signs::none) {
      ++i;
      continue;
    }
    const std::uint32_t node = document.node_of(i);
    // A theme may name its whole page so; a widget is small.
    const bool whole = nodes[node].tag == Tag::html || nodes[node].tag == Tag::body;
    if (!whole) read_sign(reading, node, pattern);
    const std::uint32_t next = whole ? node + 1 : std::max(node + 1, nodes[node].end);
    i = next < nodes.size() ? nodes[next].first_attribute : static_cast<std::uint32_t>(document.attributes.size());
  }
}

}  // namespace freehold::content
