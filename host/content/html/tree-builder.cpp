// Tokens to nodes: text and start tags.
#include "host/content/html/tree-builder.hpp"

#include "host/content/html/scan.hpp"

namespace freehold::content {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(std::string_view text) {
  return scan::skip_spaces(text.data(), text.data() + text.size()) == text.data() + text.size();
}

}  // namespace

using traits::has;

void TreeBuilder::Impl::build(std::string_view source, const DocumentLimits &limits, Document &document) {
  document_ = &document;
  limits_ = limits;
  document.nodes.clear();
  document.attributes.clear();
  document.source = source;
  document.cut_depth = document.cut_nodes = false;
  open_.clear();
  counts_.fill(0);
  form_ = no_node;
  flattened_ = 0;
  seen_head_ = seen_body_ = space_ = break_ = false;
  keep_text_ = true;
  tokenizer_.start(source);
  push(add(Token{}, Tag::html), Tag::html, false, {});
  for (const Token *token = &tokenizer_.next(); token->kind != TokenKind::end_of_file; token = &tokenizer_.next()) {
    if (document.nodes.size() >= limits.nodes) {
      document.cut_nodes = true;
      break;
    }
    if (token->kind == TokenKind::text) {
      text(*token);
    } else if (token->kind == TokenKind::start_tag) {
      start_tag(*token);
    } else if (token->kind == TokenKind::end_tag) {
      end_tag(*token);
    }
  }
  while (!open_.empty()) pop();
}

void TreeBuilder::Impl::text(const Token &token) {
  if (!keep_text_) return;
  if (!token.is_reference && is_blank(token.text)) {
    space_ = true;
    return;
  }
  if (current() == Tag::head) pop();
  const std::uint32_t node = add(token, Tag::other);
  Node &added = document_->nodes[node];
  added.kind = token.is_reference ? NodeKind::reference : NodeKind::text;
  if (token.begin == 0 && token.text.starts_with(byte_order_mark))
    added.source += static_cast<std::uint32_t>(byte_order_mark.size());
  if (token.mode == TextMode::cdata) {
    added.source = static_cast<std::uint32_t>(token.text.data() - document_->source.data());
    added.source_end = added.source + static_cast<std::uint32_t>(token.text.size());
  }
}

bool TreeBuilder::Impl::start_foreign(const Token &token, Tag tag) {
  if (!in_foreign()) return false;
  if (has(tag, traits::breaks_out)) {
    while (in_foreign()) pop();
    return false;
  }
  const std::uint32_t node = add(token, tag);
  document_->nodes[node].foreign = true;
  if (!token.self_closing) push(node, tag, true, token.text);
  return true;
}

// <html>, <head> and <body>; whatever else may not stand in the head ends it.
bool TreeBuilder::Impl::start_page(const Token &token, Tag tag) {
  if (tag == Tag::html || tag == Tag::head || tag == Tag::body) {
    if (tag == Tag::body) close_in(Tag::head, 0);
    const bool opens = tag == Tag::body ? !seen_body_ : tag == Tag::head && !seen_head_ && !seen_body_;
    if (opens) {
      add_open(token, tag);
    } else {
      add(token, tag);
    }
    seen_head_ = seen_head_ || tag != Tag::html;
    seen_body_ = seen_body_ || tag == Tag::body;
    return true;
  }
  if (count(Tag::head) != 0 && !has(tag, traits::head_content) && count(Tag::noscript) == 0 &&
      count(Tag::template_) == 0) {
    close_in(Tag::head, 0);
  }
  return false;
}

void TreeBuilder::Impl::start_tag(const Token &token) {
  const Tag tag = token.tag == Tag::image ? Tag::img : token.tag;
  if (start_foreign(token, tag) || start_page(token, tag)) return;
  if (count(Tag::select) != 0 && !start_in_select(tag)) return;
  if (has(tag, traits::table_part)) return start_table_part(token, tag);
  start_in_body(token, tag);
}

// Whether the tag means anything inside (or behind) an open <select>.
bool TreeBuilder::Impl::start_in_select(Tag tag) {
  if (count(Tag::template_) != 0) return true;
  if (tag == Tag::option || tag == Tag::optgroup || tag == Tag::hr || tag == Tag::script || tag == Tag::template_)
    return true;
  const bool ends = tag == Tag::select || tag == Tag::input || tag == Tag::keygen || tag == Tag::textarea ||
                    (has(tag, traits::table_part | traits::table_context) && count(Tag::table) != 0);
  if (!ends) return false;
  close_in(Tag::select, 0);
  return tag != Tag::select;
}

void TreeBuilder::Impl::end_implied(Tag tag) {
  if (has(tag, traits::heading) && has(current(), traits::heading)) return pop();
  switch (tag) {
    case Tag::li:
      return close_item(Tag::li, Tag::li);
    case Tag::dd:
    case Tag::dt:
      return close_item(Tag::dd, Tag::dt);
    case Tag::button:
      return close_in(Tag::button, traits::scope);
    case Tag::a:
    case Tag::nobr:
      return end_formatting(tag);
    case Tag::optgroup:
      if (current() == Tag::option) pop();
      if (current() == Tag::optgroup) pop();
      return;
    case Tag::option:
      if (current() == Tag::option) pop();
      return;
    case Tag::rb:
    case Tag::rt:
    case Tag::rp:
      if (current() == Tag::rb || current() == Tag::rt || current() == Tag::rp) pop();
      return;
    case Tag::table:
      if (has(current(), traits::table_context)) close_in(Tag::table, traits::table_scope);
      return;
    default:
      return;
  }
}

void TreeBuilder::Impl::start_in_body(const Token &token, Tag tag) {
  if (tag == Tag::form) return start_form(token);
  end_implied(tag);
  if (has(tag, traits::closes_p) && count(Tag::p) != 0) close_in(Tag::p, traits::scope);
  const std::uint32_t node = add(token, tag);
  if (has(tag, traits::control)) document_->nodes[node].form = form_;
  if (has(tag, traits::is_void)) return;
  if (tag == Tag::svg || tag == Tag::math) {
    document_->nodes[node].foreign = true;
    if (!token.self_closing) push(node, tag, true, token.text);
    return;
  }
  push(node, tag, false, token.text);
  if (has(tag, traits::rcdata)) {
    tokenizer_.set_mode(TextMode::rcdata);
  } else if (has(tag, traits::rawtext)) {
    tokenizer_.set_mode(TextMode::rawtext);
    keep_text_ = !has(tag, traits::unread);
  } else if (tag == Tag::script) {
    tokenizer_.set_mode(TextMode::script);
    const NodeAttribute *type = document_->attribute(node, Attr::type);
    keep_text_ = type != nullptr &&
                 document_->source.substr(type->begin, type->length).find("ld+json") != std::string_view::npos;
  } else if (tag == Tag::plaintext) {
    tokenizer_.set_mode(TextMode::plaintext);
  }
}

void TreeBuilder::Impl::start_form(const Token &token) {
  const bool in_template = count(Tag::template_) != 0;
  if (form_ != no_node && !in_template) return;
  if (count(Tag::p) != 0) close_in(Tag::p, traits::scope);
  const std::uint32_t node = add(token, Tag::form);
  if (!in_template) form_ = node;
  if (!has(current(), traits::table_context)) push(node, Tag::form, false, token.text);
}

void TreeBuilder::Impl::start_table_part(const Token &token, Tag tag) {
  if (find(Tag::table, traits::table_scope) == none) {
    if (count(Tag::template_) != 0 && tag != Tag::col) add_open(token, tag);
    return;
  }
  switch (tag) {
    case Tag::td:
    case Tag::th:
      pop_to_table_context({Tag::tr, Tag::tbody, Tag::thead, Tag::tfoot});
      break;
    case Tag::tr:
      pop_to_table_context({Tag::tbody, Tag::thead, Tag::tfoot});
      break;
    case Tag::col:
      pop_to_table_context({Tag::colgroup});
      break;
    default:
      pop_to_table_context({});
  }
  if (tag == Tag::col) {
    add(token, tag);
  } else {
    add_open(token, tag);
  }
}

TreeBuilder::TreeBuilder() : impl_(std::make_unique<Impl>()) {}
TreeBuilder::~TreeBuilder() = default;
TreeBuilder::TreeBuilder(TreeBuilder &&) noexcept = default;
TreeBuilder &TreeBuilder::operator=(TreeBuilder &&) noexcept = default;

void TreeBuilder::build(std::string_view source, const DocumentLimits &limits, Document &document) {
  impl_->build(source, limits, document);
}

}  // namespace freehold::content
