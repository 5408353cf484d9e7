// Links and embedded documents.
#include "host/content/html/collect.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t longest_text = 500;

// The alt texts of the images inside.
std::string_view alternative_text(Reading &reading, std::uint32_t node) {
  std::string joined;
  for (std::uint32_t i = node + 1; i < reading.document.nodes[node].end && joined.size() < longest_text; ++i) {
    if (reading.document.nodes[i].tag != Tag::img) continue;
    const std::string_view alt = reading.document.value(i, Attr::alt, reading.scratch);
    if (alt.empty()) continue;
    if (!joined.empty()) joined.push_back(' ');
    joined.append(alt);
  }
  return reading.keep_line(joined, longest_text);
}

void read_text(Reading &reading, std::uint32_t node, Link &link) {
  link.text = reading.line_of(node, longest_text);
  link.has_visible_text = !link.text.empty() && !link.hidden;
  for (const Attr id : {Attr::aria_label, Attr::title}) {
    if (link.text.empty())
      link.text = reading.keep_line(reading.document.value(node, id, reading.scratch), longest_text);
  }
  if (!link.text.empty()) return;
  link.text = link.element == LinkElement::area
                  ? reading.keep_line(reading.document.value(node, Attr::alt, reading.scratch), longest_text)
                  : alternative_text(reading, node);
}

void read_link(Reading &reading, std::uint32_t node) {
  if (!reading.document.has(node, Attr::href) || !reading.room_in(reading.page.links)) return;
  Link &link = reading.page.links.emplace_back();
  link.element = reading.document.nodes[node].tag == Tag::a ? LinkElement::anchor : LinkElement::area;
  link.href = reading.attribute(node, Attr::href);
  link.rel = reading.keep_lower(reading.document.value(node, Attr::rel, reading.scratch));
  link.hidden = reading.flow.hidden[node] != 0;
  read_text(reading, node, link);
  link.place = reading.places.of[node];
  link.in_text = reading.in_text(node);
  link.is_button =
      (reading.places.hints[node] & WordHints::button) != 0 || reading.attribute_has_word(node, Attr::role, "button");
  link.offset = reading.offset_of(node);
  link.main = reading.main_offset(link.offset);
  link.source = reading.document.nodes[node].source;
}

std::string_view embed_source(Reading &reading, std::uint32_t node) {
  for (const Attr id : {Attr::src, Attr::data_src, Attr::data}) {
    const std::string_view src = reading.attribute(node, id);
    if (!src.empty()) return src;
  }
  const std::uint32_t end = std::min(reading.document.nodes[node].end, node + 16);
  for (std::uint32_t i = node + 1; i < end; ++i) {
    if (reading.document.nodes[i].tag == Tag::source) return reading.attribute(i, Attr::src);
  }
  return {};
}

void read_embed(Reading &reading, std::uint32_t node, EmbedElement element) {
  if (!reading.room_in(reading.page.embeds)) return;
  const std::string_view src = embed_source(reading, node);
  if (src.empty()) return;
  Embed &embed = reading.page.embeds.emplace_back();
  embed.src = src;
  embed.title = reading.attribute(node, Attr::title);
  embed.element = element;
  embed.place = reading.places.of[node];
  embed.in_text = reading.main.holds(node);
  const std::uint32_t parent = reading.document.nodes[node].parent;
  embed.hidden = parent != no_node && reading.flow.hidden[parent] != 0;
  embed.offset = embed.hidden ? no_offset : reading.flow.text_at[node];
  embed.source = reading.document.nodes[node].source;
}

}  // namespace

void collect_links(Reading &reading) {
  const auto &nodes = reading.document.nodes;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind != NodeKind::element) continue;
    switch (nodes[i].tag) {
      case Tag::a:
      case Tag::area:
        read_link(reading, i);
        break;
      case Tag::iframe:
        read_embed(reading, i, EmbedElement::iframe);
        break;
      case Tag::frame:
        read_embed(reading, i, EmbedElement::frame);
        break;
      case Tag::embed:
        read_embed(reading, i, EmbedElement::embed);
        break;
      case Tag::object:
        read_embed(reading, i, EmbedElement::object);
        break;
      case Tag::script:
        read_embed(reading, i, EmbedElement::script);
        break;
      case Tag::video:
        read_embed(reading, i, EmbedElement::video);
        break;
      case Tag::audio:
        read_embed(reading, i, EmbedElement::audio);
        break;
      default:
        break;
    }
  }
}

}  // namespace freehold::content
