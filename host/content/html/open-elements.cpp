// The stack of open elements, and what end tags do to it.
#include <algorithm>

#include "host/content/html/scan.hpp"
#include "host/content/html/tree-builder.hpp"

namespace freehold::content {

using traits::has;

std::uint32_t hash_of_name(std::string_view name) {
  std::uint32_t hash = 2166136261u;
  for (const char c : name.substr(0, 64)) hash = (hash ^ static_cast<unsigned char>(scan::lower(c))) * 16777619u;
  return hash;
}

std::uint32_t TreeBuilder::Impl::add(const Token &token, Tag tag) {
  Document &d = *document_;
  const auto index = static_cast<std::uint32_t>(d.nodes.size());
  Node &node = d.nodes.emplace_back();
  node.parent = open_.empty() ? no_node : open_.back().node;
  node.end = index + 1;
  node.source = token.begin;
  node.source_end = token.end;
  node.tag = tag;
  node.space_before = space_;
  node.break_before = break_;
  node.first_attribute = static_cast<std::uint32_t>(d.attributes.size());
  space_ = break_ = false;
  if (token.kind != TokenKind::start_tag) return index;
  node.attribute_count = static_cast<std::uint16_t>(tokenizer_.attributes().size());
  for (const Attribute &a : tokenizer_.attributes()) {
    const auto begin = a.value.empty() ? 0 : static_cast<std::uint32_t>(a.value.data() - d.source.data());
    d.attributes.push_back({a.id, a.plain, begin, static_cast<std::uint32_t>(a.value.size())});
  }
  return index;
}

void TreeBuilder::Impl::push(std::uint32_t node, Tag tag, bool foreign, std::string_view name) {
  const bool raw = has(tag, traits::rawtext | traits::rcdata) || tag == Tag::script;
  if (open_.size() >= limits_.depth && !raw) {
    document_->cut_depth = true;
    ++flattened_;
    return;
  }
  document_->nodes[node].foreign = foreign;
  open_.push_back({node, tag, foreign, tag == Tag::other ? hash_of_name(name) : 0});
  ++counter(tag);
  tokenizer_.set_foreign(foreign);
}

void TreeBuilder::Impl::add_open(const Token &token, Tag tag) {
  push(add(token, tag), tag, false, token.text);
}

void TreeBuilder::Impl::pop() {
  const Open &top = open_.back();
  document_->nodes[top.node].end = static_cast<std::uint32_t>(document_->nodes.size());
  if (has(top.tag, traits::block)) break_ = true;
  --counter(top.tag);
  open_.pop_back();
  tokenizer_.set_foreign(!open_.empty() && open_.back().foreign);
}

// Ends an element without ending those inside it.
void TreeBuilder::Impl::remove(std::size_t depth) {
  document_->nodes[open_[depth].node].end = static_cast<std::uint32_t>(document_->nodes.size());
  --counter(open_[depth].tag);
  open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(depth));
}

// The depth of the innermost open `tag` that no element with one of the bits `stops` hides; none if there is none.
std::size_t TreeBuilder::Impl::find(Tag tag, std::uint32_t stops) const {
  if (count(tag) == 0) return none;
  for (std::size_t depth = open_.size(); depth-- > 0;) {
    if (open_[depth].tag == tag) return depth;
    if (has(open_[depth].tag, stops)) return none;
  }
  return none;
}

void TreeBuilder::Impl::close_in(Tag tag, std::uint32_t stops) {
  const std::size_t depth = find(tag, stops);
  if (depth != none) pop_through(depth);
}

// <li>, <dd> and <dt> end the item before them, but not across another list.
void TreeBuilder::Impl::close_item(Tag first, Tag second) {
  if (count(first) == 0 && count(second) == 0) return;
  for (std::size_t depth = open_.size(); depth-- > 0;) {
    const Tag tag = open_[depth].tag;
    if (tag == first || tag == second) return pop_through(depth);
    if (has(tag, traits::special) && tag != Tag::address && tag != Tag::div && tag != Tag::p) return;
  }
}

bool TreeBuilder::Impl::in_foreign() const {
  if (open_.empty() || !open_.back().foreign) return false;
  const Tag tag = open_.back().tag;
  return tag != Tag::foreignobject && tag != Tag::desc && tag != Tag::title && tag != Tag::mi && tag != Tag::mo &&
         tag != Tag::mn && tag != Tag::ms && tag != Tag::mtext && tag != Tag::annotation_xml;
}

// Pops to the innermost of `contexts`, not beyond the innermost table.
void TreeBuilder::Impl::pop_to_table_context(std::initializer_list<Tag> contexts) {
  while (!open_.empty() && !has(current(), traits::table_scope) &&
         std::find(contexts.begin(), contexts.end(), current()) == contexts.end()) {
    pop();
  }
}

void TreeBuilder::Impl::end_tag(const Token &token) {
  keep_text_ = true;
  const Tag tag = token.tag;
  if (flattened_ != 0 && !has(tag, traits::is_void) && tag != current()) {
    --flattened_;
    break_ = break_ || has(tag, traits::block);
    return;
  }
  if (tag == Tag::html || tag == Tag::body) return;
  if (tag == Tag::form) return end_form();
  if (tag == Tag::br || (tag == Tag::p && find(Tag::p, traits::scope) == none)) {
    break_ = true;
    return;
  }
  if (tag == Tag::p) return close_in(tag, traits::scope);
  if (has(tag, traits::formatting)) return end_formatting(tag);
  if (has(tag, traits::heading)) {
    for (std::size_t depth = open_.size(); depth-- > 0;) {
      if (has(open_[depth].tag, traits::heading)) return pop_through(depth);
      if (has(open_[depth].tag, traits::scope)) return;
    }
    return;
  }
  if (has(tag, traits::block_end)) return close_in(tag, traits::scope);
  if (tag == Tag::table) return close_in(tag, traits::table_scope);
  if (has(tag, traits::table_part)) return close_in(tag, traits::table_scope);
  if (tag == Tag::template_ || tag == Tag::head) return close_in(tag, 0);
  if (tag == Tag::select) return close_in(tag, traits::scope);
  end_ordinary(tag, token.text);
}

void TreeBuilder::Impl::end_form() {
  if (count(Tag::template_) != 0) return close_in(Tag::form, traits::scope);
  const std::uint32_t form = form_;
  form_ = no_node;
  if (form == no_node) return;
  break_ = true;
  for (std::size_t depth = open_.size(); depth-- > 0;) {
    if (open_[depth].node != form) continue;
    while (open_.size() > depth + 1 && !has(current(), traits::special)) pop();
    if (open_.size() == depth + 1) return pop();
    return remove(depth);
  }
}

void TreeBuilder::Impl::end_formatting(Tag tag) {
  if (count(tag) == 0) return;
  bool blocks_inside = false;
  for (std::size_t depth = open_.size(); depth-- > 0;) {
    const Tag at = open_[depth].tag;
    if (at == tag) return blocks_inside ? remove(depth) : pop_through(depth);
    if (has(at, traits::scope)) return;
    blocks_inside = blocks_inside || has(at, traits::special);
  }
}

void TreeBuilder::Impl::end_ordinary(Tag tag, std::string_view name) {
  if (count(tag) == 0) return;
  const std::uint32_t hash = tag == Tag::other ? hash_of_name(name) : 0;
  for (std::size_t depth = open_.size(); depth-- > 0;) {
    if (open_[depth].tag == tag && open_[depth].name == hash) return pop_through(depth);
    if (has(open_[depth].tag, traits::special) && !open_[depth].foreign) return;
  }
}

}  // namespace freehold::content
