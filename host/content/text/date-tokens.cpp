#include "host/content/text/date-tokens.hpp"

#include <charconv>

#include "host/content/text/unicode.hpp"
#include "host/content/text/word-count.hpp"

namespace freehold::content {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_space(char32_t code) { return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || code == 0x202F || code == 0x2009 || code == 0x200E || code == 0x200F; }

// Han, Kana and Hangul stand between numbers without spaces: each a word of its own, but for 上午 and the like.
bool is_east_asian(char32_t code) { return code >= 0x3000 && code < 0xFB00; }

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<DateToken> run() {
    for (; at_ < text_.size();) {
      const CodePoint point = decode_at(text_, at_);
      if (is_space(point.code)) {
        spaced_ = true;
        at_ += point.length;
      } else if (is_digit(text_[at_])) {
        number();
      } else if (is_word_character(point.code) || is_mark(point.code)) {
        word();
      } else {
        add(DateToken::Kind::sign, point.length, 0);
      }
    }
    return std::move(tokens_);
  }

 private:
  void add(DateToken::Kind kind, std::size_t size, int value) {
    tokens_.push_back({kind, text_.substr(at_, size), value, spaced_});
    spaced_ = false;
    at_ += size;
  }
  void number() {
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    int value = -1;
    if (end - at_ <= 9) std::from_chars(text_.data() + at_, text_.data() + end, value);
    add(DateToken::Kind::number, end - at_, value);
  }
  // Letters; a full stop or slash between two of them belongs to the word: "p.m", "europe/berlin".
  void word() {
    std::size_t end = at_;
    const bool east = is_east_asian(decode_at(text_, at_).code);
    while (end < text_.size() && !is_digit(text_[end])) {
      const CodePoint point = decode_at(text_, end);
      const bool letter = is_word_character(point.code) || is_mark(point.code);
      const bool inner = (point.code == '.' || point.code == '/') && end + 1 < text_.size() && !is_digit(text_[end + 1]) &&
                         is_word_character(decode_at(text_, end + 1).code);
      if ((!letter && !inner) || is_east_asian(point.code) != east) break;
      end += point.length;
    }
    add(DateToken::Kind::word, end - at_, 0);
    if (at_ < text_.size() && text_[at_] == '.') ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool spaced_ = false;
  std::vector<DateToken> tokens_;
};

bool is_sign(const DateToken &token, char c) { return token.kind == DateToken::Kind::sign && token.text[0] == c; }

}  // namespace

std::vector<DateToken> date_tokens(std::string_view folded, const std::function<bool(std::string_view)> &keep) {
  const std::vector<DateToken> all = Cutter(folded).run();
  std::vector<DateToken> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!is_sign(all[i], '(')) {
      kept.push_back(all[i]);
      continue;
    }
    std::size_t close = i + 1;
    while (close < all.size() && !is_sign(all[close], ')')) ++close;
    if (close == i + 2 && all[i + 1].kind == DateToken::Kind::word && keep(all[i + 1].text)) {
      kept.push_back(all[i + 1]);
      kept.back().spaced = true;
    }
    i = close;
  }
  return kept;
}

}  // namespace freehold::content
