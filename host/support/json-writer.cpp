#include "host/support/json-writer.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstring>

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

constexpr std::size_t kBlock = 16;

// Bit i: byte i does not stand for itself. Requires: kBlock bytes can be read.
unsigned special_of(const char *block) {
#if defined(__SSE2__)
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block));
  const auto is = [&](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
  // Signed: what is no ASCII is less than a space too.
  const __m128i special = _mm_or_si128(_mm_or_si128(_mm_or_si128(is('"'), is('\\')), _mm_or_si128(is('<'), is('>'))),
                                       _mm_or_si128(_mm_or_si128(is('&'), is(0x7F)), _mm_cmplt_epi8(bytes, _mm_set1_epi8(' '))));
  return static_cast<unsigned>(_mm_movemask_epi8(special));
#else
  unsigned mask = 0;
  for (std::size_t i = 0; i < kBlock; ++i) mask |= static_cast<unsigned>(!kPlain[static_cast<unsigned char>(block[i])]) << i;
  return mask;
#endif
}

// How many bytes from `at` on stand for themselves.
std::size_t plain_run(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  for (; text.size() - at >= kBlock; at += kBlock) {
    if (const unsigned special = special_of(text.data() + at)) return at - begin + static_cast<std::size_t>(std::countr_zero(special));
  }
  while (at < text.size() && kPlain[static_cast<unsigned char>(text[at])]) ++at;
  return at - begin;
}

// Whether all of them do. Requires: kBlock bytes can be read from every one of them on.
bool all_plain(const char *bytes, std::size_t size) {
  for (; size > kBlock; bytes += kBlock, size -= kBlock) {
    if (special_of(bytes) != 0) return false;
  }
  return (special_of(bytes) & ((1u << size) - 1)) == 0;
}

constexpr std::size_t kPiece = 64u << 10;  // bytes that are handed to the stream at once, about
constexpr std::size_t kSmallest = 1u << 10;  // bytes there is room for at first: a line of a corpus is not much longer
constexpr char kSpaces[] = "                                ";
constexpr std::size_t kUsualIndent = sizeof kSpaces - 1;  // columns; few values stand further in
constexpr std::size_t kCopied = 1u << 10;    // bytes of the longest text that is copied before it is looked at

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

// Copies at most kBlock bytes: a call of memcpy takes longer.
char *copy_few(std::string_view bytes, char *to) {
  const std::size_t size = bytes.size();
  const auto both_ends = [&](auto word) {
    std::memcpy(&word, bytes.data(), sizeof word);
    auto last = word;
    std::memcpy(&last, bytes.data() + size - sizeof word, sizeof word);
    std::memcpy(to, &word, sizeof word);
    std::memcpy(to + size - sizeof word, &last, sizeof word);
  };
  if (size >= 8) {
    both_ends(std::uint64_t());
  } else if (size >= 4) {
    both_ends(std::uint32_t());
  } else {
    for (std::size_t i = 0; i < size; ++i) to[i] = bytes[i];
  }
  return to + size;
}

char *copy(std::string_view bytes, char *to) {
  if (bytes.size() <= kBlock) return copy_few(bytes, to);
  std::memcpy(to, bytes.data(), bytes.size());
  return to + bytes.size();
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  append_string(text, out);
  return out;
}

// Where `size` more bytes can stand. The memory grows up to a piece, then what has gathered goes on.
char *JsonWriter::make_room(std::size_t size) {
  if (gathered_.size() >= kPiece) hand_on();
  const std::size_t grown = std::clamp(2 * gathered_.size(), kSmallest, kPiece);
  gathered_.resize(std::max({gathered_.size(), grown, used_ + size}));
  return gathered_.data() + used_;
}

void JsonWriter::hand_on() {
  out_.write(gathered_.data(), static_cast<std::streamsize>(used_));
  used_ = 0;
}

// Bytes that begin_value() touches at most.
std::size_t JsonWriter::lead() const { return 3 + std::max(2 * levels_.size(), kUsualIndent); }

// Writes the comma and line break that stand before a key, or before a value of an array; after it there is room for `size` bytes.
char *JsonWriter::begin_value(std::size_t size) {
  char *at = room(lead() + size);
  if (after_key_) {
    after_key_ = false;
    return at;
  }
  if (levels_.empty()) return at;
  Level &level = levels_.back();
  if (!level.empty) {
    *at++ = ',';
    if (pretty_ && level.flat) *at++ = ' ';
  }
  level.empty = false;
  return break_line(at, level.flat);
}

char *JsonWriter::break_line(char *at, bool flat) const {
  if (!pretty_ || flat) return at;
  *at++ = '\n';
  const std::size_t indent = 2 * levels_.size();
  // As many spaces as a value mostly has before it, whether or not it needs them all: a call of memset takes longer.
  std::memcpy(at, kSpaces, sizeof kSpaces - 1);
  if (indent > kUsualIndent) std::memset(at, ' ', indent);
  return at + indent;
}

// Mostly nothing in a text needs an escape: it is copied first and looked at where it then stands.
void JsonWriter::put_text(std::string_view text, std::string_view after) {
  const bool may_be_plain = text.size() <= kCopied;
  char *at = begin_value((may_be_plain ? text.size() : 0) + 2 + after.size() + kBlock);
  if (may_be_plain) {
    char *const words = at + 1;
    char *end = copy(text, words);
    if (all_plain(words, text.size())) {
      *at = '"';
      *end++ = '"';
      return gathered_to(copy_few(after, end));
    }
  }
  gathered_to(at);
  escaped_.clear();
  append_string(text, escaped_);
  escaped_ += after;
  gathered_to(copy(escaped_, room(escaped_.size())));
}

JsonWriter &JsonWriter::key(std::string_view name) {
  assert(!levels_.empty() && levels_.back().closing == '}' && !after_key_);
  put_text(name, pretty_ ? ": " : ":");
  after_key_ = true;
  return *this;
}

JsonWriter &JsonWriter::begin(char opening, char closing, bool flat) {
  assert(levels_.empty() || levels_.back().closing == ']' || after_key_);
  char *at = begin_value(1);
  *at++ = opening;
  gathered_to(at);
  levels_.push_back({closing, flat || (!levels_.empty() && levels_.back().flat)});
  return *this;
}

JsonWriter &JsonWriter::end(char closing) {
  assert(!levels_.empty() && levels_.back().closing == closing && !after_key_);
  const Level level = levels_.back();
  levels_.pop_back();
  char *at = room(lead());
  if (!level.empty) at = break_line(at, level.flat);
  *at++ = closing;
  gathered_to(at);
  return written();
}

JsonWriter &JsonWriter::value(std::string_view text) {
  assert(levels_.empty() || levels_.back().closing == ']' || after_key_);
  put_text(text, {});
  return written();
}

JsonWriter &JsonWriter::put(std::string_view token) {
  assert(levels_.empty() || levels_.back().closing == ']' || after_key_);
  gathered_to(copy(token, begin_value(token.size())));
  return written();
}

// After every value: the end of the outermost one takes all that has gathered along.
JsonWriter &JsonWriter::written() {
  if (levels_.empty()) hand_on();
  return *this;
}

}  // namespace freehold
