#include "host/content/html/text-flow.hpp"

#include <algorithm>
#include <cstring>

#include "host/content/html/entities.hpp"
#include "host/content/html/scan.hpp"
#include "host/content/html/traits.hpp"
#include "host/content/html/valid-utf8.hpp"

namespace freehold::content {
namespace {

constexpr char32_t no_break_space =
    0xA0;  // as a reference it is mostly there to fill a line, so it counts as white space

constexpr std::uint32_t shortest_hiding_style = 12;  // display:none

// Whether a style attribute hides its element.
bool style_hides(std::string_view style) {
  char packed[256];
  std::size_t size = 0;
  for (const char c : style) {
    if (scan::is_space(c)) continue;
    if (size == sizeof packed) break;
    packed[size++] = scan::lower(c);
  }
  const std::string_view text{packed, size};
  return text.find("display:none") != text.npos || text.find("visibility:hidden") != text.npos;
}

bool is_block(const Node &node) {
  return node.kind == NodeKind::element && !node.foreign && traits::has(node.tag, traits::block);
}

}  // namespace

void TextFlow::reserve(std::size_t more) {
  if (size_ + more <= capacity_) return;
  const std::size_t wanted = std::max(size_ + more, capacity_ * 2);
  std::unique_ptr<char[]> bigger(new char[wanted]);
  if (size_ != 0) std::memcpy(bigger.get(), text_.get(), size_);
  text_ = std::move(bigger);
  capacity_ = wanted;
}

bool TextFlow::hides(std::uint32_t index) {
  const Node &node = document_->nodes[index];
  if (traits::has(node.tag, traits::invisible) || (node.foreign && (node.tag == Tag::svg || node.tag == Tag::math)))
    return true;
  for (const NodeAttribute &attribute : document_->attributes_of(index)) {
    if (attribute.id == Attr::hidden) return true;
    if (attribute.id != Attr::style || attribute.length < shortest_hiding_style) continue;
    if (style_hides(document_->value(attribute, scratch_))) return true;
  }
  return false;
}

void TextFlow::close_block() {
  if (blocks.empty()) return;
  blocks.back().end = size_;
  blocks.back().link_bytes = link_bytes_ - block_links_;
}

// Before the first byte of a word: begins a new line or writes the space that is due.
void TextFlow::open_line(std::uint32_t source) {
  if (break_) {
    close_block();
    if (size_ != 0) {
      text_[size_++] = '\n';
    }
    blocks.push_back({size_, size_, parent_, 0, 0});
    counted_link_ = no_node;
    block_links_ = link_bytes_;
  } else if (space_) {
    text_[size_] = ' ';
    origins.add(size_++, source == 0 ? 0 : source - 1);
    if (in_link_) ++link_bytes_;
  }
  break_ = space_ = false;
  if (in_link_ && link_ != counted_link_) {
    ++blocks.back().links;
    counted_link_ = link_;
  }
}

// Appends valid text that came from `source` on, its white space collapsed and its NULs dropped.
void TextFlow::put(const char *from, const char *to, std::uint32_t source) {
  reserve(static_cast<std::size_t>(to - from) + 2);
  const char *at = from;
  while (true) {
    const char *word = at;
    while (word < to && (scan::is_space(*word) || *word == '\0')) {
      space_ = space_ || *word != '\0';
      ++word;
    }
    if (word == to) return;
    if (size_ >= limit_) {
      cut_ = true;
      return;
    }
    open_line(source + static_cast<std::uint32_t>(word - from));
    at = scan::find_any<' ', '\n', '\t', '\r', '\f', '\0'>(word, to);
    // Words apart by single spaces are copied in one piece.
    while (to - at > 1 && *at == ' ' && !scan::is_space(at[1]) && at[1] != '\0') {
      at = scan::find_any<' ', '\n', '\t', '\r', '\f', '\0'>(at + 1, to);
    }
    const std::string_view run =
        cut_utf8({word, static_cast<std::size_t>(at - word)}, limit_ > size_ ? limit_ - size_ : 0);
    const auto length = static_cast<std::uint32_t>(run.size());
    std::memcpy(text_.get() + size_, word, length);
    origins.add(size_, source + static_cast<std::uint32_t>(word - from));
    size_ += length;
    if (in_link_) link_bytes_ += length;
  }
}

// The same for text that may not be valid: every byte that is not becomes U+FFFD.
void TextFlow::put_clean(const char *from, const char *to, std::uint32_t source) {
  for (const char *at = from; at < to;) {
    const std::string_view rest{at, static_cast<std::size_t>(to - at)};
    const std::size_t valid = utf8_valid_prefix(rest);
    const auto here = source + static_cast<std::uint32_t>(at - from);
    put(at, at + valid, here);
    at += valid;
    if (at == to) return;
    put_piece("\xEF\xBF\xBD", here + static_cast<std::uint32_t>(valid));
    ++at;
  }
}

void TextFlow::put_piece(std::string_view piece, std::uint32_t source) {
  put(piece.data(), piece.data() + piece.size(), source);
}

// Appends the text of a text node.
void TextFlow::put_text(const Node &node) {
  parent_ = node.parent;
  const std::string_view raw = document_->text_of(node);
  if (node.kind == NodeKind::reference) {
    const Reference found = read_reference(raw, false);
    if (found.first == no_break_space) {
      space_ = true;
      return;
    }
    char bytes[8];
    char *end = write_utf8(found.first, bytes);
    if (found.second != 0) end = write_utf8(found.second, end);
    put(bytes, end, node.source);
  } else if (valid_) {
    put(raw.data(), raw.data() + raw.size(), node.source);
  } else {
    put_clean(raw.data(), raw.data() + raw.size(), node.source);
  }
}

void TextFlow::lay_out(const Document &document, std::uint32_t limit, bool source_is_valid_utf8) {
  document_ = &document;
  limit_ = limit;
  valid_ = source_is_valid_utf8;
  size_ = link_bytes_ = block_links_ = 0;
  in_link_ = space_ = cut_ = false;
  break_ = true;
  blocks.clear();
  origins.clear();
  const std::size_t count = document.nodes.size();
  text_at.resize(count + 1);
  link_at.resize(count + 1);
  hidden.assign(count, 0);
  std::uint32_t link_end = 0;
  std::uint32_t hidden_end = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const Node &node = document.nodes[i];
    text_at[i] = size_;
    link_at[i] = link_bytes_;
    if (i < hidden_end) {
      hidden[i] = 1;
      continue;
    }
    space_ = space_ || node.space_before;
    break_ = break_ || node.break_before;
    in_link_ = i < link_end;
    if (node.kind == NodeKind::element) {
      break_ = break_ || is_block(node);
      if (hides(i)) {
        hidden[i] = 1;
        hidden_end = node.end;
      } else if (node.tag == Tag::a && document.has(i, Attr::href)) {
        link_end = node.end;
        link_ = i;
      }
      continue;
    }
    put_text(node);
  }
  close_block();
  text_at[count] = size_;
  link_at[count] = link_bytes_;
}

std::uint32_t TextFlow::begin_of(const Document &document, std::uint32_t node) const {
  const std::uint32_t end = text_at[document.nodes[node].end];
  std::uint32_t begin = text_at[node];
  while (begin < end && (text_[begin] == '\n' || text_[begin] == ' ')) ++begin;
  return begin;
}

std::string_view TextFlow::inside(const Document &document, std::uint32_t node) const {
  const std::uint32_t begin = begin_of(document, node);
  return {text_.get() + begin, text_at[document.nodes[node].end] - begin};
}

}  // namespace freehold::content
