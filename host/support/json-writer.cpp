#include "host/support/json-writer.hpp"

#include <cassert>

#include "host/support/escape.hpp"

namespace freehold {
namespace {

void append_unit(char32_t unit, std::string &out) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out.push_back(kDigits[(unit >> shift) & 0xF]);
}

void append_escaped(char32_t c, std::string &out) {
  if (c < 0x10000) return append_unit(c, out);
  append_unit(0xD800 + ((c - 0x10000) >> 10), out);
  append_unit(0xDC00 + ((c - 0x10000) & 0x3FF), out);
}

bool needs_escape(char32_t c) {
  return c == '<' || c == '>' || c == '&' || is_control(c) || is_bidi_control(c) || is_zero_width(c);
}

// ASCII that stands for itself: most of what is written.
bool is_plain(char c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&'; }

}  // namespace

std::string json_string(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  out.push_back('"');
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_plain(text[at])) ++at;
    out.append(text, begin, at - begin);
    if (at == text.size()) break;
    const char32_t c = next_character(text, at);
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default: needs_escape(c) ? append_escaped(c, out) : append_utf8(c, out);
    }
  }
  out.push_back('"');
  return out;
}

JsonWriter &JsonWriter::key(std::string_view name) {
  assert(!levels_.empty() && levels_.back().closing == '}' && !after_key_);
  before_value();
  const bool spaced = pretty_;
  out_ << json_string(name) << (spaced ? ": " : ":");
  after_key_ = true;
  return *this;
}

JsonWriter &JsonWriter::begin(char opening, char closing, bool flat) {
  assert(levels_.empty() || levels_.back().closing == ']' || after_key_);
  before_value();
  out_ << opening;
  levels_.push_back({closing, flat || (!levels_.empty() && levels_.back().flat)});
  return *this;
}

JsonWriter &JsonWriter::end(char closing) {
  assert(!levels_.empty() && levels_.back().closing == closing && !after_key_);
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.empty) next_line(level.flat);
  out_ << closing;
  return *this;
}

JsonWriter &JsonWriter::put(std::string_view token) {
  assert(levels_.empty() || levels_.back().closing == ']' || after_key_);
  before_value();
  out_ << token;
  return *this;
}

// The comma and line break that stand before a key, or before a value of an array.
void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  Level &level = levels_.back();
  if (!level.empty) {
    out_ << ',';
    if (pretty_ && level.flat) out_ << ' ';
  }
  level.empty = false;
  next_line(level.flat);
}

void JsonWriter::next_line(bool flat) {
  if (!pretty_ || flat) return;
  out_ << '\n';
  for (std::size_t i = 0; i < levels_.size(); ++i) out_ << "  ";
}

}  // namespace freehold
