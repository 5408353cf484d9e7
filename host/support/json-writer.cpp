#include "host/support/json-writer.hpp"

#include <array>
#include <bit>
#include <cassert>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (unsigned char c = ' '; c < 0x7F; ++c) plain[c] = c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
  return plain;
}();

// How many bytes from `at` on stand for themselves.
std::size_t plain_run(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
#if defined(__SSE2__)
  for (; text.size() - at >= 16; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text.data() + at));
    const auto is = [&](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    // Signed: what is no ASCII is less than a space too.
    const __m128i special = _mm_or_si128(_mm_or_si128(_mm_or_si128(is('"'), is('\\')), _mm_or_si128(is('<'), is('>'))),
                                         _mm_or_si128(_mm_or_si128(is('&'), is(0x7F)), _mm_cmplt_epi8(bytes, _mm_set1_epi8(' '))));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(special));
    if (mask != 0) return at - begin + static_cast<std::size_t>(std::countr_zero(mask));
  }
#endif
  while (at < text.size() && kPlain[static_cast<unsigned char>(text[at])]) ++at;
  return at - begin;
}

constexpr std::size_t kPiece = 64u << 10;  // bytes that are handed to the stream at once, about

void append_string(std::string_view text, std::string &out) {
  out.push_back('"');
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = plain_run(text, at);
    out.append(text, at, plain);
    at += plain;
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
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  append_string(text, out);
  return out;
}

JsonWriter &JsonWriter::key(std::string_view name) {
  assert(!levels_.empty() && levels_.back().closing == '}' && !after_key_);
  before_value();
  append_string(name, gathered_);
  gathered_ += pretty_ ? ": " : ":";
  after_key_ = true;
  return *this;
}

JsonWriter &JsonWriter::begin(char opening, char closing, bool flat) {
  assert(levels_.empty() || levels_.back().closing == ']' || after_key_);
  before_value();
  gathered_.push_back(opening);
  levels_.push_back({closing, flat || (!levels_.empty() && levels_.back().flat)});
  return *this;
}

JsonWriter &JsonWriter::end(char closing) {
  assert(!levels_.empty() && levels_.back().closing == closing && !after_key_);
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.empty) next_line(level.flat);
  gathered_.push_back(closing);
  return written();
}

JsonWriter &JsonWriter::value(std::string_view text) {
  assert(levels_.empty() || levels_.back().closing == ']' || after_key_);
  before_value();
  append_string(text, gathered_);
  return written();
}

JsonWriter &JsonWriter::put(std::string_view token) {
  assert(levels_.empty() || levels_.back().closing == ']' || after_key_);
  before_value();
  gathered_ += token;
  return written();
}

// After every value: what has gathered goes on where it is enough, or all there will be.
JsonWriter &JsonWriter::written() {
  if (levels_.empty() || gathered_.size() >= kPiece) {
    out_.write(gathered_.data(), static_cast<std::streamsize>(gathered_.size()));
    gathered_.clear();
  }
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
    gathered_.push_back(',');
    if (pretty_ && level.flat) gathered_.push_back(' ');
  }
  level.empty = false;
  next_line(level.flat);
}

void JsonWriter::next_line(bool flat) {
  if (!pretty_ || flat) return;
  gathered_.push_back('\n');
  gathered_.append(2 * levels_.size(), ' ');
}

}  // namespace freehold
