#include "host/content/text/word-count.hpp"

#include <utf8proc.h>

#include <array>
#include <cstdint>

#include "host/content/text/unicode.hpp"

namespace freehold::content {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array<Range, 16> han_and_kana{{{0x2E80, 0x2FDF},
                                              {0x3005, 0x3007},
                                              {0x3021, 0x302F},
                                              {0x3031, 0x3035},
                                              {0x3038, 0x303C},
                                              {0x3041, 0x3098},
                                              {0x309B, 0x309F},
                                              {0x30A1, 0x30FA},
                                              {0x30FC, 0x30FF},
                                              {0x31F0, 0x31FF},
                                              {0x3400, 0x4DBF},
                                              {0x4E00, 0x9FFF},
                                              {0xF900, 0xFAFF},
                                              {0xFF66, 0xFF9F},
                                              {0x1B000, 0x1B16F},
                                              {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 6> south_east_asian{
    {{0x0E01, 0x0E4E}, {0x0E80, 0x0EDF}, {0x1000, 0x109F}, {0x1780, 0x17DD}, {0xA9E0, 0xA9FF}, {0xAA60, 0xAA7F}}};

template <std::size_t count>
bool lies_in(const std::array<Range, count> &ranges, char32_t code) {
  for (const Range &range : ranges) {
    if (code <= range.last) return code >= range.first;
  }
  return false;
}

enum class AsciiKind : std::uint8_t { other, word, joiner };

constexpr std::array<AsciiKind, 128> make_ascii_kinds() {
  std::array<AsciiKind, 128> kinds{};
  for (std::size_t c = 0; c < 128; ++c) {
    const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    if (letter || (c >= '0' && c <= '9') || c == '_') kinds[c] = AsciiKind::word;
  }
  kinds['\''] = kinds['-'] = kinds['.'] = AsciiKind::joiner;
  return kinds;
}
constexpr auto ascii_kinds = make_ascii_kinds();

bool is_joiner(char32_t code) {
  return code == 0x2019 || code == 0xB7 || code == 0x2010;
}

// Counts words from one character to the next.
class WordCounter {
 public:
  void take_ascii(unsigned char c) {
    const AsciiKind kind = ascii_kinds[c];
    if (kind == AsciiKind::word) {
      words_ += in_word_ ? 0 : 1;
      in_word_ = true;
      joined_ = false;
    } else if (kind == AsciiKind::joiner) {
      join();
    } else {
      close();
    }
  }

  void take(char32_t code) {
    if (code == 0xAD || is_mark(code)) return;
    if (is_word_by_itself(code)) {
      close();
      ++words_;
    } else if (is_word_character(code)) {
      if (is_spaceless_script(code)) {
        ++letters_;
      } else if (!in_word_) {
        ++words_;
      }
      in_word_ = true;
      joined_ = false;
    } else if (is_joiner(code)) {
      join();
    } else {
      close();
    }
  }

  std::size_t finish() {
    close();
    return words_;
  }

 private:
  void join() {
    if (joined_) close();
    joined_ = in_word_;
  }

  void close() {
    words_ += (letters_ + 3) / 4;
    letters_ = 0;
    in_word_ = joined_ = false;
  }

  std::size_t words_ = 0;
  std::size_t letters_ = 0;  // of a run of a script without spaces
  bool in_word_ = false;
  bool joined_ = false;
};

}  // namespace

bool is_word_by_itself(char32_t code) {
  return code >= 0x2E80 && lies_in(han_and_kana, code);
}

bool is_spaceless_script(char32_t code) {
  if (code < 0x0E01) return false;
  return lies_in(south_east_asian, code) || is_word_by_itself(code);
}

bool is_word_character(char32_t code) {
  if (code < 0x80) return ascii_kinds[code] == AsciiKind::word;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_PC:
      return true;
    default:
      return false;
  }
}

bool is_mark(char32_t code) {
  if (code < 0x300) return false;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

std::size_t count_words(std::string_view text) {
  WordCounter counter;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      counter.take_ascii(byte);
      ++at;
      continue;
    }
    const CodePoint character = decode_at(text, at);
    counter.take(character.code);
    at += character.length;
  }
  return counter.finish();
}

}  // namespace freehold::content
