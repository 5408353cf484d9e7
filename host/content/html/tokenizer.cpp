#include "host/content/html/tokenizer.hpp"

#include <algorithm>

#include "host/content/html/entities.hpp"
#include "host/content/html/scan.hpp"

namespace freehold::content {

using scan::is_alpha;
using scan::is_space;

void Tokenizer::start(std::string_view source, TextMode mode) {
  begin_ = source.data();
  at_ = begin_;
  end_ = begin_ + source.size();
  mode_ = mode;
  foreign_ = false;
  last_start_tag_ = {};
  attributes_.clear();
  token_ = {};
}

const Token &Tokenizer::next() {
  while (at_ < end_) {
    if (mode_ == TextMode::cdata) return read_cdata();
    if (mode_ != TextMode::data) {
      if (mode_ == TextMode::plaintext || !is_leaving_tag(at_)) return read_special_text();
      mode_ = TextMode::data;
      if (const Token *tag = read_tag(true)) return *tag;
      continue;
    }
    if (*at_ != '<' || !opens_markup(at_)) return read_text();
    if (const Token *token = read_markup()) return *token;
  }
  return finish();
}

const Token &Tokenizer::finish() {
  at_ = end_;
  return emit(TokenKind::end_of_file, end_, {});
}

// The token from at_ to `end`; reading goes on behind it.
const Token &Tokenizer::emit(TokenKind kind, const char *end, std::string_view text) {
  token_.kind = kind;
  token_.mode = mode_;
  token_.tag = Tag::other;
  token_.self_closing = false;
  token_.is_reference = false;
  token_.begin = offset(at_);
  token_.end = offset(end);
  token_.text = text;
  at_ = end;
  return token_;
}

// Requires: *at is '<'. Whether it begins anything but text.
bool Tokenizer::opens_markup(const char *at) const {
  if (end_ - at < 2) return false;
  const char next = at[1];
  return is_alpha(next) || next == '!' || next == '?' || (next == '/' && end_ - at > 2);
}

const Token &Tokenizer::emit_reference(std::size_t length, char32_t first, char32_t second) {
  char *written = write_utf8(first, reference_);
  if (second != 0) written = write_utf8(second, written);
  const Token &token =
      emit(TokenKind::text, at_ + length, {reference_, static_cast<std::size_t>(written - reference_)});
  token_.is_reference = true;
  return token;
}

const Token &Tokenizer::read_text() {
  const char *at = at_;
  while (true) {
    at = scan::find_any<'<', '&'>(at, end_);
    if (at == end_ || (*at == '<' && opens_markup(at))) break;
    if (*at == '&') {
      const Reference found = read_reference({at, static_cast<std::size_t>(end_ - at)}, false);
      if (found.length != 0) {
        if (at != at_) break;
        return emit_reference(found.length, found.first, found.second);
      }
    }
    ++at;
  }
  return emit(TokenKind::text, at, {at_, static_cast<std::size_t>(at - at_)});
}

// Text of rcdata, rawtext, script and plaintext. Requires: at_ is not its end tag.
const Token &Tokenizer::read_special_text() {
  const char *at = at_;
  if (mode_ == TextMode::plaintext) {
    at = end_;
  } else if (mode_ == TextMode::script) {
    at = script_end(at);
  } else {
    const bool references = mode_ == TextMode::rcdata;
    for (;; ++at) {
      at = references ? scan::find_any<'<', '&'>(at, end_) : scan::find(at, end_, '<');
      if (at == end_ || (*at == '<' && is_leaving_tag(at))) break;
      if (*at != '&') continue;
      const Reference found = read_reference({at, static_cast<std::size_t>(end_ - at)}, false);
      if (found.length == 0) continue;
      if (at != at_) break;
      return emit_reference(found.length, found.first, found.second);
    }
  }
  return emit(TokenKind::text, at, {at_, static_cast<std::size_t>(at - at_)});
}

const Token &Tokenizer::read_cdata() {
  const std::string_view rest{at_, static_cast<std::size_t>(end_ - at_)};
  const std::size_t close = rest.find("]]>");
  const std::string_view text = rest.substr(0, close);
  const Token &token = emit(TokenKind::text, close == rest.npos ? end_ : at_ + close + 3, text);
  mode_ = TextMode::data;
  return token;
}

// Whether `at` is the end tag of the last start tag. Requires: at < end_.
bool Tokenizer::is_leaving_tag(const char *at) const {
  const std::size_t length = last_start_tag_.size();
  if (length == 0 || static_cast<std::size_t>(end_ - at) < length + 3 || at[0] != '<' || at[1] != '/') return false;
  for (std::size_t i = 0; i < length; ++i) {
    if (!is_alpha(at[i + 2]) || scan::lower(at[i + 2]) != scan::lower(last_start_tag_[i])) return false;
  }
  const char after = at[length + 2];
  return is_space(after) || after == '/' || after == '>';
}

namespace {

enum class Escape : std::uint8_t { none, escaped, twice };

// Whether a script tag's name stands at `at` (behind "<" or "</") with a delimiter behind it.
bool is_script_name(const char *at, const char *end) {
  constexpr std::string_view name = "script";
  if (static_cast<std::size_t>(end - at) <= name.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (scan::lower(at[i]) != name[i]) return false;
  }
  const char after = at[name.size()];
  return is_space(after) || after == '/' || after == '>';
}

bool begins_with(const char *at, const char *end, std::string_view what) {
  return static_cast<std::size_t>(end - at) >= what.size() && std::string_view{at, what.size()} == what;
}

}  // namespace

// Where the script text from `at` on ends: at its end tag, those inside <!-- <script> … excepted, or at the end of the
// source.
const char *Tokenizer::script_end(const char *at) const {
  Escape escape = Escape::none;
  while (at < end_) {
    at = escape == Escape::none ? scan::find(at, end_, '<') : scan::find_any<'<', '>'>(at, end_);
    if (at == end_) break;
    if (*at == '>') {
      // Even the dashes of the opening "<!--" count.
      if (at[-1] == '-' && at[-2] == '-') escape = Escape::none;
      ++at;
      continue;
    }
    if (escape != Escape::twice && is_leaving_tag(at)) return at;
    if (escape == Escape::none && begins_with(at, end_, "<!--")) {
      escape = Escape::escaped;
      at += 4;
      continue;
    }
    if (escape == Escape::escaped && is_script_name(at + 1, end_)) {
      escape = Escape::twice;
      at += 8;
      continue;
    }
    if (escape == Escape::twice && at + 1 < end_ && at[1] == '/' && is_script_name(at + 2, end_)) {
      escape = Escape::escaped;
      at += 9;
      continue;
    }
    ++at;
  }
  return end_;
}

// Requires: opens_markup(at_). Null when the markup stands for nothing.
const Token *Tokenizer::read_markup() {
  const char next = at_[1];
  if (is_alpha(next)) return read_tag(false);
  if (next == '!') return read_declaration();
  if (next == '?') return &read_bogus_comment(at_ + 1);
  if (is_alpha(at_[2])) return read_tag(true);
  if (at_[2] == '>') {
    at_ += 3;
    return nullptr;
  }
  return &read_bogus_comment(at_ + 2);
}

const Token *Tokenizer::read_declaration() {
  if (begins_with(at_, end_, "<!--")) return &read_comment();
  constexpr std::string_view doctype = "doctype";
  const char *at = at_ + 2;
  if (static_cast<std::size_t>(end_ - at) >= doctype.size() &&
      std::equal(doctype.begin(), doctype.end(), at, [](char a, char b) { return a == scan::lower(b); })) {
    return &read_doctype();
  }
  if (foreign_ && begins_with(at_, end_, "<![CDATA[")) {
    at_ += 9;
    mode_ = TextMode::cdata;
    return at_ < end_ ? &read_cdata() : nullptr;
  }
  return &read_bogus_comment(at);
}

// Null when the source ends inside the tag, which is then dropped with everything behind it.
const Token *Tokenizer::read_tag(bool is_end) {
  const char *name = at_ + (is_end ? 2 : 1);
  const char *at = name;
  while (at < end_ && !is_space(*at) && *at != '/' && *at != '>') ++at;
  const std::string_view written{name, static_cast<std::size_t>(at - name)};
  attributes_.clear();
  seen_ = 0;
  bool self_closing = false;
  if (at < end_ && *at == '>') {
    ++at;
  } else {
    at = read_attributes(at, self_closing);
  }
  if (at == nullptr) {
    attributes_.clear();
    at_ = end_;
    return nullptr;
  }
  const Token &token = emit(is_end ? TokenKind::end_tag : TokenKind::start_tag, at, written);
  token_.tag = tag_of(written);
  token_.self_closing = self_closing;
  if (is_end) {
    attributes_.clear();
  } else {
    last_start_tag_ = written;
  }
  return &token;
}

// Reads up to and with the tag's '>'; null at the end of the source.
const char *Tokenizer::read_attributes(const char *at, bool &self_closing) {
  while (at < end_) {
    if (is_space(*at)) {
      ++at;
    } else if (*at == '>') {
      return at + 1;
    } else if (*at == '/') {
      ++at;
      if (at < end_ && *at == '>') {
        self_closing = true;
        return at + 1;
      }
    } else {
      at = read_attribute(at);
    }
  }
  return nullptr;
}

// One attribute with its value. Requires: *at begins its name. Returns end_ when the source ends inside.
const char *Tokenizer::read_attribute(const char *at) {
  const char *name_begin = at++;  // even a '='
  while (at < end_ && !is_space(*at) && *at != '/' && *at != '>' && *at != '=') ++at;
  const std::string_view name{name_begin, static_cast<std::size_t>(at - name_begin)};
  const char *equals = scan::skip_spaces(at, end_);
  if (equals == end_ || *equals != '=') {
    keep(name, {}, true);
    return at;
  }
  const char *value = scan::skip_spaces(equals + 1, end_);
  if (value == end_) return end_;
  if (*value == '>') {
    keep(name, {}, true);
    return value;
  }
  const char quote = *value == '"' || *value == '\'' ? *value : '\0';
  if (quote != '\0') ++value;
  bool plain = true;
  for (at = value;; ++at) {
    at = quote == '"'    ? scan::find_any<'"', '&', '\r', '\0'>(at, end_)
         : quote != '\0' ? scan::find_any<'\'', '&', '\r', '\0'>(at, end_)
                         : scan::find_any<' ', '\t', '\n', '\f', '\r', '>', '&', '\0'>(at, end_);
    if (at == end_) return end_;
    if (*at != '&' && *at != '\0' && !(quote != '\0' && *at == '\r')) break;
    plain = false;
  }
  keep(name, {value, static_cast<std::size_t>(at - value)}, plain);
  return quote != '\0' ? at + 1 : at;
}

void Tokenizer::keep(std::string_view name, std::string_view value, bool plain) {
  const Attr id = attr_of(name);
  if (!all_attributes_) {
    const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(id);
    if (id == Attr::other || (seen_ & bit) != 0) return;
    seen_ |= bit;
  }
  attributes_.push_back({id, plain, name, value});
}

}  // namespace freehold::content
