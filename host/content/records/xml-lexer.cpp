#include "host/content/records/xml-lexer.hpp"

#include "host/content/html/entities.hpp"
#include "host/content/html/scan.hpp"
#include "host/content/html/valid-utf8.hpp"

namespace freehold::content {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kMostInVain = 4;  // times the text
constexpr std::string_view kSpace = " \t\r\n\f";

bool begins_name(char c) { return scan::is_alpha(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

const XmlToken &XmlLexer::emit(XmlTokenKind kind, std::size_t end) {
  token_ = {kind, at_, end, {}, {}, false};
  at_ = end;
  return token_;
}

const XmlToken &XmlLexer::until(XmlTokenKind kind, std::string_view closing, std::size_t from) {
  const std::size_t found = text_.find(closing, from);
  emit(kind, found == npos ? text_.size() : found + closing.size());
  token_.cut = found == npos;
  return token_;
}

// <!DOCTYPE …> with its internal subset, whose brackets, quotes and comments hide what looks like its end.
const XmlToken &XmlLexer::declaration() {
  bool subset = false;
  for (std::size_t at = at_ + 2; at < text_.size() && !declaration_without_end_; ++at) {
    const char c = text_[at];
    if (c == '"' || c == '\'') {
      at = close_quote(at + 1, c);
      if (at == npos) break;
    } else if (c == '[') {
      subset = true;
    } else if (c == ']') {
      subset = false;
    } else if (c == '<' && text_.substr(at, 4) == "<!--") {
      at = text_.find("-->", at);
      if (at == npos) break;
    } else if (c == '>' && !subset) {
      return emit(XmlTokenKind::other, at + 1);
    }
  }
  // No end that makes sense: up to the next bracket, whatever it closes. Not tried again, since each try reads to the end of the text.
  declaration_without_end_ = true;
  const std::size_t close = text_.find('>', at_);
  return emit(XmlTokenKind::other, close == npos ? text_.size() : close + 1);
}

std::size_t XmlLexer::close_quote(std::size_t from, char quote) {
  std::size_t &none_from = no_quote_from_[quote == '"' ? 0 : 1];
  if (from >= none_from) return npos;
  const std::size_t close = text_.find(quote, from);
  if (close == npos) none_from = from;
  return close;
}

// Where the > of a tag stands whose attributes begin at `at`; npos: it has none. Quoted values may hold brackets, as long as not too much was read
// in vain: on text made for it, each of many tags would be read to the end.
std::size_t XmlLexer::tag_end(std::size_t at) {
  const std::size_t begin = at;
  const bool in_quotes = read_in_vain_ <= kMostInVain * text_.size();
  bool after_equals = false;
  for (; at < text_.size() && text_[at] != '<'; ++at) {
    const char c = text_[at];
    if (c == '>') return at;
    if (in_quotes && after_equals && (c == '"' || c == '\'')) {
      at = close_quote(at + 1, c);
      if (at == npos) break;
    }
    if (kSpace.find(c) == npos) after_equals = c == '=';
  }
  read_in_vain_ += std::min(at, text_.size()) - begin;
  return npos;
}

// Null: the bracket is text.
const XmlToken *XmlLexer::tag() {
  const bool is_end = text_.substr(at_, 2) == "</";
  const std::size_t name_begin = at_ + (is_end ? 2 : 1);
  if (name_begin >= text_.size() || !begins_name(text_[name_begin])) return nullptr;
  const std::size_t name_end = text_.find_first_of(" \t\r\n\f/><\"'=", name_begin);
  if (name_end == npos) return nullptr;
  const std::size_t at = tag_end(name_end);
  if (at == npos) return nullptr;
  const bool closed = !is_end && text_[at - 1] == '/';
  emit(is_end ? XmlTokenKind::end : closed ? XmlTokenKind::empty : XmlTokenKind::start, at + 1);
  token_.name = text_.substr(name_begin, name_end - name_begin);
  if (!is_end) token_.inside = text_.substr(name_end, std::max(at - (closed ? 1 : 0), name_end) - name_end);
  return &token_;
}

const XmlToken &XmlLexer::next() {
  if (at_ >= text_.size()) return emit(XmlTokenKind::end_of_text, text_.size());
  std::size_t from = at_;
  if (text_[at_] == '<') {
    const std::string_view rest = text_.substr(at_, 9);
    if (rest.starts_with("<!--")) return until(XmlTokenKind::other, "-->", at_ + 4);
    if (rest == "<![CDATA[") return until(XmlTokenKind::cdata, "]]>", at_ + 9);
    if (rest.starts_with("<?")) return until(XmlTokenKind::other, "?>", at_ + 2);
    if (rest.starts_with("<!")) return declaration();
    if (const XmlToken *found = tag()) return *found;
    ++from;
  }
  const std::size_t next_tag = text_.find('<', from);
  return emit(XmlTokenKind::text, next_tag == npos ? text_.size() : next_tag);
}

bool next_attribute(std::string_view &inside, std::string_view &name, std::string_view &value) {
  while (true) {
    const std::size_t begin = inside.find_first_not_of(" \t\r\n\f/=\"'");
    if (begin == npos) return false;
    const std::size_t end = std::min(inside.find_first_of(" \t\r\n\f/=\"'", begin), inside.size());
    name = inside.substr(begin, end - begin);
    inside.remove_prefix(end);
    const std::size_t equals = inside.find_first_not_of(kSpace);
    if (equals == npos || inside[equals] != '=') continue;
    const std::size_t quote = inside.find_first_not_of(kSpace, equals + 1);
    if (quote == npos || (inside[quote] != '"' && inside[quote] != '\'')) continue;
    const std::size_t close = inside.find(inside[quote], quote + 1);
    if (close == npos) return false;
    value = inside.substr(quote + 1, close - quote - 1);
    inside.remove_prefix(close + 1);
    return true;
  }
}

void append_character_data(std::string_view raw, std::string &out) {
  while (true) {
    const std::size_t at = raw.find('&');
    append_valid_utf8(raw.substr(0, at), out);
    if (at == npos) return;
    raw.remove_prefix(at);
    const Reference reference = read_reference(raw, false);
    if (reference.length == 0 || raw[reference.length - 1] != ';') {
      out.push_back('&');
      raw.remove_prefix(1);
      continue;
    }
    char bytes[4];
    out.append(bytes, write_utf8(reference.first, bytes));
    if (reference.second != 0) out.append(bytes, write_utf8(reference.second, bytes));
    raw.remove_prefix(reference.length);
  }
}

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == npos ? std::string_view("") : name.substr(0, colon);
}

std::string_view trim_xml_space(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  return begin == npos ? std::string_view("") : text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

}  // namespace freehold::content
