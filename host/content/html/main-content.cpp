#include "host/content/html/main-content.hpp"

#include <algorithm>

#include "host/content/html/traits.hpp"

namespace freehold::content {
namespace {

constexpr std::uint32_t shortest_paragraph = 80;  // bytes outside links
constexpr std::uint64_t root_share = 75;          // per cent of the running text that the root must hold
constexpr std::uint64_t extras_share =
    4;  // what is left without teasers and captions must be at least one part in so many
constexpr std::uint64_t link_line_share = 70;  // per cent of a line that is links when it lists links
constexpr std::uint32_t links_in_list = 3;
constexpr std::uint64_t article_text = 600;  // bytes of paragraphs that make a page an article

}  // namespace

bool MainContent::may_be_main(std::uint32_t node) const {
  return places_->of[node] == Place::main && (!without_extras_ || signs_.is_extra[node] == 0);
}

void MainContent::weigh() {
  const std::size_t count = flow_->blocks.size();
  weight_before_.assign(count + 1, 0);
  for (std::size_t i = 0; i < count; ++i) {
    const FlowBlock &block = flow_->blocks[i];
    const std::uint32_t length = block.end - block.begin;
    const std::uint32_t running = length - std::min(length, block.link_bytes);
    const bool counts = may_be_main(block.node) && running >= shortest_paragraph && running * 2 > length;
    weight_before_[i + 1] = weight_before_[i] + (counts ? running : 0);
  }
}

std::size_t MainContent::first_block(std::uint32_t offset) const {
  const auto &blocks = flow_->blocks;
  const auto at = std::lower_bound(blocks.begin(), blocks.end(), offset,
                                   [](const FlowBlock &b, std::uint32_t o) { return b.begin < o; });
  return static_cast<std::size_t>(at - blocks.begin());
}

std::size_t MainContent::block_at(std::uint32_t offset) const {
  const auto &blocks = flow_->blocks;
  const auto after = std::upper_bound(blocks.begin(), blocks.end(), offset,
                                      [](std::uint32_t o, const FlowBlock &b) { return o < b.begin; });
  return after == blocks.begin() ? 0 : static_cast<std::size_t>(after - blocks.begin()) - 1;
}

std::uint64_t MainContent::weight_of(std::uint32_t node) const {
  const std::size_t begin = first_block(flow_->text_at[node]);
  const std::size_t end = first_block(flow_->text_at[document_->nodes[node].end]);
  return weight_before_[std::max(begin, end)] - weight_before_[begin];
}

void MainContent::find_root() {
  root = no_node;
  const auto &nodes = document_->nodes;
  const std::uint64_t wanted = weight_before_.back() * root_share;
  std::uint32_t from = 0;
  auto end = static_cast<std::uint32_t>(nodes.size());
  while (from < end) {
    const Node &node = nodes[from];
    const std::uint64_t bytes = flow_->text_at[node.end] - flow_->text_at[from];
    if (node.kind == NodeKind::element && bytes * 100 >= wanted && weight_of(from) * 100 >= wanted &&
        places_->of[from] == Place::main) {
      if (traits::has(node.tag, traits::block) && node.tag != Tag::p) root = from;
      end = node.end;
      ++from;
    } else {
      from = node.end;
    }
  }
}

void MainContent::mark() {
  const auto &blocks = flow_->blocks;
  is_main.assign(blocks.size(), 0);
  const std::size_t begin = root == no_node ? 0 : first_block(flow_->text_at[root]);
  const std::size_t end = root == no_node ? blocks.size() : first_block(flow_->text_at[document_->nodes[root].end]);
  for (std::size_t i = begin; i < end; ++i) is_main[i] = may_be_main(blocks[i].node);
}

// On an article page, lists of links before and behind its paragraphs (tags, related pieces) are left out: one line of
// several links, or several lines in a row that are one link each. A single line that is one link stays: it may be the
// step the article leads to.
void MainContent::drop_link_lists() {
  const auto &blocks = flow_->blocks;
  const std::size_t root_begin = root == no_node ? 0 : first_block(flow_->text_at[root]);
  const std::size_t root_end =
      root == no_node ? blocks.size() : first_block(flow_->text_at[document_->nodes[root].end]);
  const auto is_link = [&](std::size_t i) {
    const std::uint32_t length = blocks[i].end - blocks[i].begin;
    return is_main[i] != 0 && std::uint64_t{blocks[i].link_bytes} * 100 >= std::uint64_t{length} * link_line_share;
  };
  for (std::size_t i = 0; i < blocks.size();) {
    std::size_t end = i;
    std::uint32_t links = 0;
    for (; end < blocks.size() && is_link(end); ++end) links += blocks[end].links;
    const bool amid = weight_before_[i] > weight_before_[root_begin] && weight_before_[end] < weight_before_[root_end];
    if (links >= links_in_list && !amid) std::fill(is_main.begin() + i, is_main.begin() + end, std::uint8_t{0});
    i = end + 1;
  }
}

void MainContent::choose(const Document &document, const TextFlow &flow, const Places &places) {
  document_ = &document;
  flow_ = &flow;
  places_ = &places;
  signs_.read(document, flow, places);
  without_extras_ = false;
  weigh();
  const bool told = signs_.declared;
  if (told) own_.read(document);
  if (told && own_.is_home()) signs_.declared = false;
  if (signs_.declared) {
    const std::uint64_t all = weight_before_.back();
    without_extras_ = true;
    weigh();
    without_extras_ = weight_before_.back() * extras_share >= all;
    if (!without_extras_) weigh();
  }
  is_article = weight_before_.back() >= article_text;
  root = no_node;
  if (is_article) find_root();
  if (signs_.body != no_node && weight_of(signs_.body) > 0 && weight_of(signs_.body) * 2 >= weight_before_.back())
    root = signs_.body;
  mark();
  if (signs_.declared && is_article) drop_link_lists();
  if (!told && is_article) own_.read(document);
  if (told || is_article) interludes_.drop(document, flow, own_, signs_.declared, is_main);
}

bool MainContent::holds(std::uint32_t node) const {
  if (places_->of[node] != Place::main) return false;
  return root == no_node || (node >= root && node < document_->nodes[root].end);
}

}  // namespace freehold::content
