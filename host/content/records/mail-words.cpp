#include "host/content/records/mail-words.hpp"

#include <algorithm>
#include <map>

#include "host/content/html/scan.hpp"
#include "host/content/html/valid-utf8.hpp"
#include "host/content/records/transfer-encodings.hpp"

namespace freehold::content {
namespace {

constexpr auto npos = std::string_view::npos;

// The standard says 75; some write a whole subject as one. A bound keeps the time linear.
constexpr std::size_t kLongestWord = 2048;

struct EncodedWord {
  std::string_view charset;
  bool base64 = false;
  std::string_view text;
  std::size_t length = 0;  // of all of it; 0: none stands here
};

// "=?charset?Q?text?=" at the start of `rest`. Spaces within the text are not allowed, but are seen.
EncodedWord encoded_word(std::string_view rest) {
  if (!rest.starts_with("=?")) return {};
  rest = rest.substr(0, kLongestWord);
  constexpr std::size_t longest_charset = 64;
  const std::size_t mark = rest.substr(0, longest_charset + 3).find('?', 2);
  if (mark == npos || mark + 2 >= rest.size() || rest[mark + 2] != '?') return {};
  const char kind = scan::lower(rest[mark + 1]);
  if (kind != 'b' && kind != 'q') return {};
  const std::size_t begin = mark + 3;
  std::size_t end = begin;
  while (end < rest.size() && rest[end] != '?') ++end;
  // A bare question mark inside a Q word.
  while (kind == 'q' && end + 1 < rest.size() && rest[end] == '?' && rest[end + 1] != '=') end = std::min(rest.find('?', end + 1), rest.size());
  if (end + 1 >= rest.size() || rest[end + 1] != '=') return {};
  std::string_view charset = rest.substr(2, mark - 2);
  charset = charset.substr(0, charset.find('*'));
  return {charset, kind == 'b', rest.substr(begin, end - begin), end + 2};
}

// Words of one charset in a row are joined before they are decoded: a character may be cut between them.
class WordJoiner {
 public:
  WordJoiner(Decoder &decoder, std::string &out) : decoder_(decoder), out_(out) {}

  void add(const EncodedWord &word) {
    if (!equals_ignoring_case(word.charset, charset_)) flush();
    charset_ = word.charset;
    if (word.base64) {
      decode_base64(word.text, bytes_);
    } else {
      decode_quoted_printable(word.text, true, bytes_);
    }
    open_ = true;
  }
  void flush() {
    if (open_) out_ += utf8_of(bytes_, charset_, decoder_);
    bytes_.clear();
    charset_ = {};
    open_ = false;
  }
  bool open() const { return open_; }

 private:
  Decoder &decoder_;
  std::string &out_;
  std::string bytes_;
  std::string_view charset_;
  bool open_ = false;
};

std::string decoded_words(std::string_view text, Decoder &decoder) {
  std::string out;
  std::string plain;
  WordJoiner words(decoder, out);
  std::size_t at = 0;
  const auto flush_plain = [&] {
    out += utf8_of(plain, {}, decoder);
    plain.clear();
  };
  while (at < text.size()) {
    const EncodedWord word = encoded_word(text.substr(at));
    if (word.length != 0) {
      // White space between two words is not part of the text.
      const bool gap = words.open() && plain.find_first_not_of(" \t") == npos;
      if (gap) {
        plain.clear();
      } else {
        words.flush();
        flush_plain();
      }
      words.add(word);
      at += word.length;
      continue;
    }
    const std::size_t next = std::min(text.find("=?", at + 1), text.size());
    plain.append(text.substr(at, next - at));
    at = next;
  }
  words.flush();
  flush_plain();
  return out;
}

std::string percent_decoded(std::string_view text) {
  std::string as_quoted(text);
  std::replace(as_quoted.begin(), as_quoted.end(), '=', '\x01');
  std::replace(as_quoted.begin(), as_quoted.end(), '%', '=');
  std::string out;
  decode_quoted_printable(as_quoted, false, out);
  std::replace(out.begin(), out.end(), '\x01', '=');
  return out;
}

}  // namespace

std::string utf8_of(std::string_view bytes, std::string_view label, Decoder &decoder) {
  std::string_view encoding = encoding_of_label(label);
  const bool ascii = equals_ignoring_case(label, "us-ascii") || equals_ignoring_case(label, "ascii");
  if (encoding.empty() || ascii) encoding = is_valid_utf8(bytes) ? "utf-8" : "windows-1252";
  std::string out;
  append_valid_utf8(decoder.decode_as(bytes, {encoding, EncodingSource::transport}).text, out);
  return out;
}

std::string decoded_header(std::string_view value, Decoder &decoder) { return decoded_words(unfolded(value), decoder); }

std::string decoded_parameter(const MailValue &value, std::string_view name, Decoder &decoder) {
  if (const std::string_view plain = value.parameter(name); !plain.empty()) return decoded_words(plain, decoder);
  std::map<int, std::string> pieces;
  std::string charset;
  for (const auto &[key, text] : value.parameters) {
    if (key.size() <= name.size() || !key.starts_with(name) || key[name.size()] != '*') continue;
    std::string_view suffix = std::string_view(key).substr(name.size() + 1);
    const bool encoded = suffix.empty() || suffix.ends_with('*');
    int number = 0;
    for (const char c : suffix.substr(0, 4)) {
      if (scan::is_digit(c)) number = number * 10 + (c - '0');
    }
    std::string_view piece = text;
    const std::size_t quote = encoded && number == 0 ? piece.find('\'') : npos;
    const std::size_t second = quote == npos ? npos : piece.find('\'', quote + 1);
    if (second != npos) {
      charset = piece.substr(0, quote);
      piece.remove_prefix(second + 1);
    }
    pieces.emplace(number, encoded ? percent_decoded(piece) : std::string(piece));
  }
  std::string joined;
  for (const auto &[number, piece] : pieces) joined += piece;
  return utf8_of(joined, charset, decoder);
}

}  // namespace freehold::content
