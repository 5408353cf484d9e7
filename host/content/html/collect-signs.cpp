// Markup that catalogues name, with the address it carries.
#include "host/content/html/collect.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t most_signs = 200;  // a page that repeats its widget without end shows nothing new
constexpr std::size_t longest_text = 200;

std::uint32_t sign_of(const Reading &reading, const Signs &signs, std::uint32_t node) {
  for (const NodeAttribute &attribute : reading.document.attributes_of(node)) {
    std::uint32_t found = Signs::none;
    if (attribute.id == Attr::class_) {
      found = signs.of_classes(reading.document.source.substr(attribute.begin, attribute.length));
    } else if (attribute.id == Attr::id) {
      found = signs.of_id(reading.document.source.substr(attribute.begin, attribute.length));
    } else {
      found = signs.of_attribute(attribute.id);
    }
    if (found != Signs::none) return found;
  }
  return Signs::none;
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

void collect_signs(Reading &reading, const Signs &signs) {
  const auto &nodes = reading.document.nodes;
  for (std::uint32_t i = 0; i < nodes.size() && reading.page.signs.size() < most_signs;) {
    const bool element = nodes[i].kind == NodeKind::element && nodes[i].attribute_count != 0;
    const std::uint32_t pattern = element ? sign_of(reading, signs, i) : Signs::none;
    if (pattern == Signs::none) {
      ++i;
      continue;
    }
    // A theme may name its whole page so; a widget is small.
    const bool whole = nodes[i].tag == Tag::html || nodes[i].tag == Tag::body;
    if (!whole) read_sign(reading, i, pattern);
    i = whole ? i + 1 : std::max(i + 1, nodes[i].end);
  }
}

}  // namespace freehold::content
