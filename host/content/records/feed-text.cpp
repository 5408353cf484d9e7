#include "host/content/records/feed-text.hpp"

#include <algorithm>

#include "host/content/html/entities.hpp"
#include "host/content/html/scan.hpp"
#include "host/content/html/tokenizer.hpp"
#include "host/content/html/valid-utf8.hpp"
#include "host/content/records/transfer-encodings.hpp"
#include "host/content/records/xml-lexer.hpp"
#include "host/content/records/xml-tree.hpp"

namespace freehold::content {
namespace {

std::string lower_case(std::string_view text) {
  std::string out(trim_xml_space(text));
  std::transform(out.begin(), out.end(), out.begin(), scan::lower);
  return out;
}

bool is_void(std::string_view name) {
  constexpr std::string_view names[] = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

void append_escaped(std::string_view text, std::string &out) {
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out.push_back(c);
    }
  }
}

void append_start_tag(pugi::xml_node element, std::string_view name, std::string &out) {
  out.append("<").append(name);
  for (const pugi::xml_attribute attribute : element.attributes()) {
    const std::string_view key = attribute.name();
    if (key.starts_with("xmlns")) continue;
    out.append(" ").append(key).append("=\"");
    // References stay as they are; only the quote may have been another.
    for (const char *c = attribute.value(); *c != '\0'; ++c) *c == '"' ? out.append("&quot;") : out.append(1, *c);
    out.append("\"");
  }
  out.append(">");
}

// What stands inside an element, as HTML: names without prefix, character data as written. Walks without recursion.
std::string inner_markup(pugi::xml_node element) {
  std::string out;
  pugi::xml_node node = element.first_child();
  while (node && node != element) {
    const std::string_view name = without_prefix(node.name());
    if (node.type() == pugi::node_element) {
      append_start_tag(node, name, out);
      if (node.first_child()) {
        node = node.first_child();
        continue;
      }
      if (!is_void(name)) out.append("</").append(name).append(">");
    } else if (node.type() == pugi::node_cdata) {
      append_escaped(node.value(), out);
    } else if (node.type() == pugi::node_pcdata) {
      out.append(node.value());
    }
    while (node && node != element && !node.next_sibling()) {
      node = node.parent();
      if (node != element) out.append("</").append(without_prefix(node.name())).append(">");
    }
    if (node && node != element) node = node.next_sibling();
  }
  std::string valid;
  append_valid_utf8(out, valid);
  return std::string(trim_xml_space(valid));
}

// The element whose children count: an xhtml <div> or <body> that alone wraps all is not part of the text.
pugi::xml_node unwrapped(pugi::xml_node element) {
  pugi::xml_node only;
  for (const pugi::xml_node child : element.children()) {
    if (child.type() == pugi::node_element && !only) {
      only = child;
    } else if (child.type() == pugi::node_element || !trim_xml_space(child.value()).empty()) {
      return element;
    }
  }
  return only && without_prefix(only.name()) == "div" ? only : element;
}

std::string character_data(pugi::xml_node element) { return std::string(trim_xml_space(own_text_of(element))); }

FeedText from_base64(pugi::xml_node element) {
  std::string bytes;
  FeedText text;
  if (decode_base64(own_text_of(element), bytes) && is_valid_utf8(bytes)) {
    text.value = trim_xml_space(bytes);
    text.is_html = looks_like_html(text.value);
  } else {
    text.value = character_data(element);
  }
  return text;
}

bool is_markup_type(std::string_view type) { return type == "html" || type == "text/html" || type == "xhtml" || type == "application/xhtml+xml"; }

FeedText atom_text(pugi::xml_node element) {
  const std::string type = lower_case(value_of(element.attribute("type")));
  const std::string mode = lower_case(value_of(element.attribute("mode")));
  const bool plain_type = type.empty() || type.starts_with("text");
  if (mode == "base64" || (mode.empty() && !plain_type && !is_markup_type(type) && !type.ends_with("xml"))) return from_base64(element);
  const bool html = is_markup_type(type) || type.ends_with("xml");
  if (has_elements(element) && mode != "escaped") return {inner_markup(type == "xhtml" ? unwrapped(element) : element), true};
  // Markup written inline that happens to hold no element: its references are those of markup, too.
  if (type == "xhtml" || type == "application/xhtml+xml" || (mode == "xml" && html)) {
    if (mode != "escaped") return {inner_markup(element), true};
  }
  return {character_data(element), html};
}

bool is_reference(std::string_view text) {
  const Reference reference = read_reference(text, false);
  return reference.length != 0 && text[reference.length - 1] == ';';
}

}  // namespace

FeedText feed_text(pugi::xml_node element, bool atom) {
  if (atom) return atom_text(element);
  if (has_elements(element)) return {inner_markup(unwrapped(element)), true};
  std::string value = character_data(element);
  const bool html = looks_like_html(value);
  return {std::move(value), html};
}

bool looks_like_html(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&"); at != text.npos; at = text.find_first_of("<&", at + 1)) {
    if (text[at] == '&') {
      if (is_reference(text.substr(at, 40))) return true;
      continue;
    }
    std::size_t begin = at + 1;
    if (begin < text.size() && text[begin] == '/') ++begin;
    std::size_t end = begin;
    while (end < text.size() && scan::is_alnum(text[end])) ++end;
    const bool ends = end < text.size() && (text[end] == '>' || text[end] == '/' || scan::is_space(text[end]));
    if (ends && tag_of(text.substr(begin, end - begin)) != Tag::other) return true;
  }
  return false;
}

std::string plain_text_of_html(std::string_view html) {
  Tokenizer tokenizer;
  tokenizer.start(html);
  std::string raw;
  bool hidden = false;
  for (const Token *token = &tokenizer.next(); token->kind != TokenKind::end_of_file; token = &tokenizer.next()) {
    if (token->kind == TokenKind::text && !hidden) append_text(*token, raw);
    if (token->tag == Tag::br || token->tag == Tag::p || token->tag == Tag::div || token->tag == Tag::li) raw.push_back(' ');
    if (token->kind == TokenKind::end_tag) hidden = false;
    if (token->kind != TokenKind::start_tag || (token->tag != Tag::script && token->tag != Tag::style)) continue;
    hidden = true;
    tokenizer.set_mode(token->tag == Tag::script ? TextMode::script : TextMode::rawtext);
  }
  return plain_text({raw, false});
}

std::string plain_text(const FeedText &text) {
  if (text.is_html) return plain_text_of_html(text.value);
  std::string line;
  for (const char c : trim_xml_space(text.value)) {
    if (!scan::is_space(c)) {
      line.push_back(c);
    } else if (!line.ends_with(' ')) {
      line.push_back(' ');
    }
  }
  return line;
}

}  // namespace freehold::content
