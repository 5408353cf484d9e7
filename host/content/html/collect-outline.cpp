// Headings, dates, authors and the number of images.
#include <algorithm>

#include "host/content/html/collect.hpp"
#include "host/content/html/traits.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t longest_author = 120;
constexpr std::size_t most_authors = 50;

void read_heading(Reading &reading, std::uint32_t node) {
  const std::string_view text = reading.flow.inside(reading.document, node);
  if (text.empty() || !reading.room_in(reading.page.headings)) return;
  Heading &heading = reading.page.headings.emplace_back();
  heading.level =
      static_cast<std::uint8_t>(1 + static_cast<int>(reading.document.nodes[node].tag) - static_cast<int>(Tag::h1));
  heading.place = reading.places.of[node];
  heading.in_text = reading.in_text(node);
  heading.text = {reading.flow.begin_of(reading.document, node), static_cast<std::uint32_t>(text.size())};
  heading.id = reading.attribute(node, Attr::id);
  heading.source = reading.document.nodes[node].source;
}

void read_time(Reading &reading, std::uint32_t node) {
  if (!reading.room_in(reading.page.times)) return;
  TimeStamp stamp;
  stamp.datetime = reading.attribute(node, Attr::datetime);
  if (stamp.datetime.empty()) stamp.datetime = reading.line_of(node, 100);
  if (stamp.datetime.empty()) return;
  stamp.itemprop = reading.keep_lower(reading.document.value(node, Attr::itemprop, reading.scratch));
  stamp.place = reading.places.of[node];
  stamp.in_text = reading.main.holds(node);  // the line of author and day is no main text, and still the text's own
  stamp.source = reading.document.nodes[node].source;
  reading.page.times.push_back(stamp);
}

void read_author(Reading &reading, std::uint32_t node) {
  auto &authors = reading.page.authors;
  bool says_so = (reading.places.hints[node] & WordHints::byline) != 0;
  for (const NodeAttribute &attribute : reading.document.attributes_of(node)) {
    if (attribute.id == Attr::rel || attribute.id == Attr::itemprop) {
      says_so = says_so || reading.attribute_has_word(node, attribute.id, "author");
    }
  }
  if (!says_so || authors.size() >= most_authors) return;
  if (reading.flow.inside(reading.document, node).size() > longest_author) return;
  const std::string_view text = reading.line_of(node, longest_author);
  if (!text.empty() && std::find(authors.begin(), authors.end(), text) == authors.end()) authors.push_back(text);
}

void find_first_heading(Reading &reading) {
  Page &page = reading.page;
  const auto text_of = [&](const Heading &h) {
    return reading.keep_line(std::string_view(page.text).substr(h.text.offset, h.text.length), 500);
  };
  for (const bool main_only : {true, false}) {
    for (const Heading &heading : page.headings) {
      if (heading.level != 1 || (main_only && heading.place != Place::main)) continue;
      page.first_heading = text_of(heading);
      return;
    }
  }
}

}  // namespace

void collect_outline(Reading &reading) {
  const auto &nodes = reading.document.nodes;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const Node &node = nodes[i];
    if (node.kind != NodeKind::element || reading.flow.hidden[i] != 0) continue;
    if (traits::has(node.tag, traits::heading)) read_heading(reading, i);
    if (node.tag == Tag::time) read_time(reading, i);
    if (node.tag == Tag::img) {
      ++reading.page.images;
      if (reading.main.holds(i)) ++reading.page.images_in_text;
    }
    if (node.attribute_count != 0) read_author(reading, i);
  }
  find_first_heading(reading);
}

}  // namespace freehold::content
