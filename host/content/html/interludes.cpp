#include "host/content/html/interludes.hpp"

#include <algorithm>

#include "host/content/html/scan.hpp"
#include "host/content/html/traits.hpp"

namespace freehold::content {
namespace {

constexpr std::uint64_t link_share = 70;        // per cent of a line that is links when it is nothing but a link
constexpr std::size_t shortest_title = 30;      // bytes of a line that can be the title of a piece
constexpr std::size_t shortest_paragraph = 80;  // bytes
constexpr std::size_t longest_label = 40;       // bytes of a line that can stand above a list of pointers
constexpr std::size_t longest_handle = 60;    // bytes of a line that can be a handle: "Back to top", "Leave a comment"
constexpr std::size_t words_of_title = 4;     // in the last part of the address of a piece
constexpr std::size_t digits_of_number = 4;   // in the address of a piece: its number, or a year
constexpr std::size_t escapes_of_title = 12;  // in the address of a piece that is named in another script

// Whether an address is one of a piece, not of a page that is always there: it spells a title or bears a number.
bool names_piece(std::string_view path) {
  while (!path.empty() && path.back() == '/') path.remove_suffix(1);
  const std::string_view last = path.substr(path.rfind('/') + 1);
  std::size_t words = 1;
  std::size_t escapes = 0;
  for (const char c : last) {
    words += c == '-' || c == '_' || c == '+' ? 1 : 0;
    escapes += c == '%' ? 1 : 0;
  }
  if (words >= words_of_title || escapes >= escapes_of_title) return true;
  std::size_t digits = 0;
  for (const char c : path) {
    digits = scan::is_digit(c) ? digits + 1 : 0;
    if (digits == digits_of_number) return true;
  }
  return false;
}

// To the top of the page, or to a script. A link to a part of the page leads there.
bool leads_nowhere(const AddressParts &to) {
  if (to.scheme == "javascript") return true;
  return to.host.empty() && to.scheme.empty() && to.path.empty() && (to.rest == "#" || to.rest == "#top");
}

// A number of four digits that can be a year.
bool holds_year(std::string_view line) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    if (i < line.size() && scan::is_digit(line[i])) {
      ++digits;
      continue;
    }
    const std::string_view year = line.substr(i - digits, digits);
    if (digits == 4 && (year.starts_with("19") || year.starts_with("20"))) return true;
    digits = 0;
  }
  return false;
}

bool ends_with_colon(std::string_view line) {
  return line.ends_with(":") || line.ends_with("\xEF\xBC\x9A");
}

}  // namespace

std::string_view Interludes::line(std::size_t block) const {
  const FlowBlock &b = flow_->blocks[block];
  return flow_->text().substr(b.begin, b.end - b.begin);
}

void Interludes::find_links(const std::vector<std::uint8_t> &is_main) {
  lines_.clear();
  for (std::uint32_t i = 0; i < is_main.size(); ++i) {
    if (is_main[i] != 0) lines_.push_back(i);
  }
  links_.assign(lines_.size(), no_node);
  std::size_t at = 0;
  const auto &nodes = document_->nodes;
  for (std::uint32_t i = 0; i < nodes.size() && at < lines_.size(); ++i) {
    if (nodes[i].tag != Tag::a || nodes[i].kind != NodeKind::element || flow_->hidden[i] != 0) continue;
    if (flow_->text_at[i] == flow_->text_at[nodes[i].end] || !document_->has(i, Attr::href)) continue;
    const std::uint32_t begin = flow_->begin_of(*document_, i);
    while (at < lines_.size() && flow_->blocks[lines_[at]].end <= begin) ++at;
    if (at < lines_.size() && flow_->blocks[lines_[at]].begin <= begin && links_[at] == no_node) links_[at] = i;
  }
}

Interludes::Sort Interludes::sort_of_link(std::string_view line, std::uint32_t link) {
  const AddressParts to = parts_of_address(document_->value(link, Attr::href, scratch_));
  const bool is_handle = line.size() <= longest_handle;
  if (is_handle && own_->hands_on(to)) return Sort::furniture;
  if (is_handle && is_article_ && leads_nowhere(to)) return Sort::furniture;
  if (!own_->leads_home(to)) return Sort::link;
  if (to.rest.starts_with("#respond") || to.rest.starts_with("#comment")) return Sort::furniture;
  if (!is_article_ || !names_piece(to.path)) return Sort::link;
  return line.size() >= shortest_title ? Sort::pointer : Sort::piece;
}

Interludes::Sort Interludes::sort_of(std::size_t at) {
  const FlowBlock &block = flow_->blocks[lines_[at]];
  const std::string_view text = line(lines_[at]);
  const bool is_link = std::uint64_t{block.link_bytes} * 100 >= std::uint64_t{text.size()} * link_share;
  if (is_link && links_[at] != no_node) return sort_of_link(text, links_[at]);
  return block.links == 0 && text.size() <= longest_label ? Sort::label : Sort::text;
}

// Whether a sentence before a run of pointers announces them.
bool Interludes::is_announced(std::size_t first) const {
  if (first == 0) return false;
  const std::string_view before = line(lines_[first - 1]);
  return before.size() > longest_label && ends_with_colon(before);
}

// What stands beside pointers goes with them: short links to pieces, and a label above.
void Interludes::spread() {
  for (std::size_t i = 0; i < sorts_.size();) {
    std::size_t end = i;
    std::size_t pointers = 0;
    while (end < sorts_.size() && (sorts_[end] == Sort::pointer || sorts_[end] == Sort::piece))
      pointers += sorts_[end++] == Sort::pointer ? 1 : 0;
    if (pointers != 0) {
      const bool stays = is_announced(i);
      std::fill(sorts_.begin() + static_cast<std::ptrdiff_t>(i), sorts_.begin() + static_cast<std::ptrdiff_t>(end),
                stays ? Sort::link : Sort::pointer);
      const bool labelled = !stays && i > 0 && sorts_[i - 1] == Sort::label;
      if (labelled && (end - i > 1 || ends_with_colon(line(lines_[i - 1])))) sorts_[i - 1] = Sort::furniture;
    }
    i = std::max(end, i + 1);
  }
}

// The heading that a line stands in: its tag, or Tag::other.
Tag Interludes::heading_of(std::size_t at) const {
  std::uint32_t node = flow_->blocks[lines_[at]].node;
  while (node != no_node && !traits::has(document_->nodes[node].tag, traits::block))
    node = document_->nodes[node].parent;
  const bool is_heading = node != no_node && traits::has(document_->nodes[node].tag, traits::heading);
  return is_heading ? document_->nodes[node].tag : Tag::other;
}

// The title above the first paragraph, with what stands before it and the lines of author and day below it.
void Interludes::find_title() {
  const auto is_paragraph = [&](Sort sort, std::size_t i) {
    return sort == Sort::text && line(lines_[i]).size() >= shortest_paragraph && heading_of(i) == Tag::other;
  };
  std::size_t end = 0;
  bool titled = false;
  for (std::size_t i = 0; i < sorts_.size() && !is_paragraph(sorts_[i], i); ++i) {
    const Tag heading = heading_of(i);
    titled = titled || heading == Tag::h1;
    if (heading == Tag::h1 || (titled && heading == Tag::other && holds_year(line(lines_[i])))) end = i + 1;
  }
  std::fill(sorts_.begin(), sorts_.begin() + static_cast<std::ptrdiff_t>(end), Sort::furniture);
}

// Headings at the end with nothing below them.
void Interludes::find_bare_headings() {
  for (std::size_t i = sorts_.size(); i-- > 0;) {
    if (sorts_[i] == Sort::furniture || sorts_[i] == Sort::pointer) continue;
    if (sorts_[i] == Sort::link || heading_of(i) == Tag::other) return;
    sorts_[i] = Sort::furniture;
  }
}

void Interludes::drop(const Document &document, const TextFlow &flow, const OwnHost &own, bool is_article,
                      std::vector<std::uint8_t> &is_main) {
  document_ = &document;
  flow_ = &flow;
  own_ = &own;
  is_article_ = is_article;
  find_links(is_main);
  if (!is_article && std::all_of(links_.begin(), links_.end(), [](std::uint32_t link) { return link == no_node; }))
    return;
  sorts_.resize(lines_.size());
  for (std::size_t i = 0; i < lines_.size(); ++i) sorts_[i] = sort_of(i);
  spread();
  if (is_article) find_title();
  if (is_article) find_bare_headings();
  std::size_t all = 0;
  std::size_t pointing = 0;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    all += line(lines_[i]).size();
    pointing += sorts_[i] == Sort::pointer ? line(lines_[i]).size() : 0;
  }
  // A page that points more than it tells is a list of pieces, and they are what it has to say.
  const bool lists = pointing * 2 > all;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (sorts_[i] == Sort::furniture || (sorts_[i] == Sort::pointer && !lists)) is_main[lines_[i]] = 0;
  }
}

}  // namespace freehold::content
