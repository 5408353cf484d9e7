#include "host/content/html/article-signs.hpp"

#include <algorithm>

#include "host/content/html/scan.hpp"
#include "host/content/html/traits.hpp"

namespace freehold::content {
namespace {

constexpr std::string_view one_post = "single-post";  // the class that themes give to the body of a page of one post
constexpr std::size_t teasers_in_list = 3;
constexpr std::uint32_t longest_caption = 800;
constexpr int steps_up = 8;                  // from a linked heading to the list it is part of
constexpr std::size_t longest_teaser = 500;  // bytes of text to one linked heading, on average

std::size_t count_between(const std::vector<std::uint32_t> &nodes, std::uint32_t begin, std::uint32_t end) {
  return static_cast<std::size_t>(std::lower_bound(nodes.begin(), nodes.end(), end) -
                                  std::lower_bound(nodes.begin(), nodes.end(), begin));
}

}  // namespace

bool ArticleSigns::is_linked_heading(std::uint32_t node) const {
  const std::uint32_t end = document_->nodes[node].end;
  const std::uint32_t text = flow_->text_at[end] - flow_->text_at[node];
  const std::uint32_t links = flow_->link_at[end] - flow_->link_at[node];
  if (text > 0 && links * 10 >= text * 8) return true;
  // Or a link around the heading.
  const std::uint32_t parent = document_->nodes[node].parent;
  return parent != no_node && document_->nodes[parent].tag == Tag::a;
}

void ArticleSigns::read_element(std::uint32_t node) {
  const Node &n = document_->nodes[node];
  if (n.tag == Tag::meta) {
    const std::string_view property = document_->value(node, Attr::property, scratch_);
    if (property == "article:published_time") declared = true;
    if (property == "og:type" && document_->value(node, Attr::content, scratch_) == "article") declared = true;
  } else if (n.tag == Tag::script && n.end > node + 1) {
    const std::string_view text = document_->text_of(document_->nodes[node + 1]);
    declared = declared || text.find("Article\"") != text.npos || text.find("BlogPosting\"") != text.npos;
  } else if (traits::has(n.tag, traits::heading) && flow_->hidden[node] == 0 &&
             flow_->text_at[n.end] > flow_->text_at[node]) {
    if (is_linked_heading(node)) {
      linked_headings_.push_back(node);
    } else if (n.tag == Tag::h1 || n.tag == Tag::h2) {
      plain_headings_.push_back(node);
    }
  }
  if (n.tag == Tag::body) {
    const std::string_view classes = document_->value(node, Attr::class_, scratch_);
    declared = declared || classes.find(one_post) != classes.npos;
  }
  const NodeAttribute *itemprop = document_->attribute(node, Attr::itemprop);
  if (itemprop != nullptr && document_->value(*itemprop, scratch_) == "articleBody") {
    declared = true;
    if (body == no_node && flow_->hidden[node] == 0) body = node;
  }
  const bool is_caption = n.tag == Tag::figcaption || (places_->hints[node] & WordHints::caption) != 0;
  if (is_caption && flow_->text_at[n.end] - flow_->text_at[node] <= longest_caption) mark(node);
}

bool ArticleSigns::may_be_teasers(std::uint32_t node) const {
  const Node &n = document_->nodes[node];
  const std::size_t bytes = flow_->text_at[n.end] - flow_->text_at[node];
  const std::size_t headings = count_between(linked_headings_, node, n.end);
  return headings >= teasers_in_list && bytes <= headings * longest_teaser &&
         count_between(plain_headings_, node, n.end) < 2 && longest_line(node) <= longest_teaser;
}

// Bytes of the longest line of text in an element.
std::uint32_t ArticleSigns::longest_line(std::uint32_t node) const {
  const std::uint32_t end = flow_->text_at[document_->nodes[node].end];
  const auto &blocks = flow_->blocks;
  auto block = std::lower_bound(blocks.begin(), blocks.end(), flow_->text_at[node],
                                [](const FlowBlock &b, std::uint32_t offset) { return b.begin < offset; });
  std::uint32_t longest = 0;
  for (; block != blocks.end() && block->begin < end; ++block) longest = std::max(longest, block->end - block->begin);
  return longest;
}

void ArticleSigns::mark(std::uint32_t node) {
  if (is_extra[node] != 0) return;
  std::fill(is_extra.begin() + node, is_extra.begin() + document_->nodes[node].end, std::uint8_t{1});
}

// A list of teasers is the smallest element with three linked headings.
void ArticleSigns::find_teasers() {
  for (const std::uint32_t heading : linked_headings_) {
    if (is_extra[heading] != 0) continue;
    std::uint32_t at = document_->nodes[heading].parent;
    for (int step = 0; step < steps_up && at != no_node; ++step, at = document_->nodes[at].parent) {
      if (count_between(linked_headings_, at, document_->nodes[at].end) < teasers_in_list) continue;
      if (may_be_teasers(at)) mark(at);
      break;
    }
  }
}

void ArticleSigns::read(const Document &document, const TextFlow &flow, const Places &places) {
  document_ = &document;
  flow_ = &flow;
  places_ = &places;
  declared = false;
  body = no_node;
  linked_headings_.clear();
  plain_headings_.clear();
  is_extra.assign(document.nodes.size(), 0);
  for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
    if (document.nodes[i].kind == NodeKind::element) read_element(i);
  }
  if (declared) find_teasers();
}

}  // namespace freehold::content
