// The tokenizer's comments and doctypes, and the exact values of tokens.
#include <array>

#include "host/content/html/entities.hpp"
#include "host/content/html/scan.hpp"
#include "host/content/html/tokenizer.hpp"

namespace freehold::content {
namespace {

std::string_view between(const char *from, const char *to) {
  return {from, static_cast<std::size_t>(to - from)};
}

// A comment that the source's end cuts off loses the beginning of its closing mark.
const char *without_unfinished_close(const char *from, const char *end) {
  const std::string_view text = between(from, end);
  if (text.ends_with("--!")) return end - 3;
  if (text.ends_with("--")) return end - 2;
  if (text.ends_with("-")) return end - 1;
  return end;
}

}  // namespace

const Token &Tokenizer::read_comment() {
  const char *from = at_ + 4;
  if (from < end_ && *from == '>') return emit(TokenKind::comment, from + 1, {});
  if (end_ - from > 1 && from[0] == '-' && from[1] == '>') return emit(TokenKind::comment, from + 2, {});
  for (const char *at = scan::find(from, end_, '>'); at != end_; at = scan::find(at + 1, end_, '>')) {
    const std::string_view text = between(from, at);
    if (text.ends_with("--")) return emit(TokenKind::comment, at + 1, text.substr(0, text.size() - 2));
    if (text.ends_with("--!")) return emit(TokenKind::comment, at + 1, text.substr(0, text.size() - 3));
  }
  return emit(TokenKind::comment, end_, between(from, without_unfinished_close(from, end_)));
}

const Token &Tokenizer::read_bogus_comment(const char *from) {
  const char *close = scan::find(from, end_, '>');
  return emit(TokenKind::comment, close == end_ ? end_ : close + 1, between(from, close));
}

namespace {

// Reads the doctype behind its keyword; each step answers whether to go on, and otherwise leaves `at` where the doctype
// stops.
class DoctypeReader {
 public:
  DoctypeReader(const char *at, const char *end, Doctype &doctype) : at_(at), end_(end), doctype_(doctype) {}

  // Returns the end of the doctype, its '>' included.
  const char *read() {
    doctype_ = {};
    if (read_name() && read_keyword()) finish_ids();
    const char *close = scan::find(at_, end_, '>');
    return close == end_ ? end_ : close + 1;
  }

 private:
  // Skips white space; false (and quirks) at the end of the source.
  bool more() {
    at_ = scan::skip_spaces(at_, end_);
    if (at_ == end_) doctype_.force_quirks = true;
    return at_ != end_;
  }

  bool read_name() {
    if (!more()) return false;
    if (*at_ == '>') {
      doctype_.force_quirks = true;
      return false;
    }
    const char *from = at_;
    while (at_ < end_ && !scan::is_space(*at_) && *at_ != '>') ++at_;
    doctype_.has_name = true;
    doctype_.name = between(from, at_);
    return more() && *at_ != '>';
  }

  bool skip_word(std::string_view word) {
    if (static_cast<std::size_t>(end_ - at_) < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (scan::lower(at_[i]) != word[i]) return false;
    }
    at_ += word.size();
    return true;
  }

  bool read_keyword() {
    if (skip_word("public")) {
      if (!read_id(doctype_.public_id, doctype_.has_public_id)) return false;
      if (!more() || *at_ == '>') return false;
      return read_id(doctype_.system_id, doctype_.has_system_id);
    }
    if (skip_word("system")) return read_id(doctype_.system_id, doctype_.has_system_id);
    doctype_.force_quirks = true;
    return false;
  }

  bool read_id(std::string_view &id, bool &has_id) {
    if (!more()) return false;
    if (*at_ != '"' && *at_ != '\'') {
      doctype_.force_quirks = true;
      return false;
    }
    const char quote = *at_++;
    const char *from = at_;
    at_ = quote == '"' ? scan::find_any<'"', '>'>(at_, end_) : scan::find_any<'\'', '>'>(at_, end_);
    has_id = true;
    id = between(from, at_);
    if (at_ != end_ && *at_ == quote) {
      ++at_;
      return true;
    }
    doctype_.force_quirks = true;
    return false;
  }

  // What stands behind the last identifier is passed over; only the end of the source makes quirks of it.
  void finish_ids() { more(); }

  const char *at_;
  const char *end_;
  Doctype &doctype_;
};

}  // namespace

const Token &Tokenizer::read_doctype() {
  const char *end = DoctypeReader(at_ + 9, end_, doctype_).read();
  return emit(TokenKind::doctype, end, {});
}

void append_normalised(std::string_view raw, bool replace_nul, std::string &out) {
  const char *at = raw.data();
  const char *end = at + raw.size();
  while (at < end) {
    const char *special = scan::find_any<'\r', '\0'>(at, end);
    out.append(at, special);
    if (special == end) return;
    if (*special == '\0') {
      out.append(replace_nul ? std::string_view{"\xEF\xBF\xBD"} : std::string_view{"\0", 1});
    } else {
      out.push_back('\n');
      if (special + 1 < end && special[1] == '\n') ++special;
    }
    at = special + 1;
  }
}

void append_text(const Token &token, std::string &out) {
  if (token.kind == TokenKind::text && token.is_reference) {
    out.append(token.text);
    return;
  }
  const bool keeps_nul =
      token.kind == TokenKind::text && (token.mode == TextMode::data || token.mode == TextMode::cdata);
  append_normalised(token.text, !keeps_nul, out);
}

void append_value(std::string_view raw, std::string &out) {
  const char *end = raw.data() + raw.size();
  const char *from = raw.data();
  for (const char *at = from; (at = scan::find(at, end, '&')) != end;) {
    const Reference found = read_reference(between(at, end), true);
    if (found.length == 0) {
      ++at;
      continue;
    }
    append_normalised(between(from, at), true, out);
    std::array<char, 8> bytes;
    char *written = write_utf8(found.first, bytes.data());
    if (found.second != 0) written = write_utf8(found.second, written);
    out.append(bytes.data(), written);
    at += found.length;
    from = at;
  }
  append_normalised(between(from, end), true, out);
}

void append_value(const Attribute &attribute, std::string &out) {
  if (attribute.plain) {
    out.append(attribute.value);
  } else {
    append_value(attribute.value, out);
  }
}

void append_name(std::string_view raw, std::string &out) {
  const std::size_t from = out.size();
  append_normalised(raw, true, out);
  for (std::size_t i = from; i < out.size(); ++i) out[i] = scan::lower(out[i]);
}

}  // namespace freehold::content
