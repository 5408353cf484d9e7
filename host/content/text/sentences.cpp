#include "host/content/text/sentences.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string>

#include "host/content/text/unicode.hpp"
#include "host/content/text/word-count.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t max_text = 0xFFFFFFFF;
constexpr std::size_t longest_abbreviation = 8;

// Sorted.
constexpr auto abbreviations = std::to_array<std::string_view>(
    {"abs",  "approx", "apr",  "aug", "bspw", "bzw", "ca",  "co",   "dec", "dept", "dipl", "dr",
     "dra",  "etw",    "evtl", "feb", "ggf",  "hr",  "ing", "inkl", "jan", "jr",   "jul",  "jun",
     "lic",  "mag",    "max",  "mio", "mlle", "mme", "mr",  "mrs",  "ms",  "nov",  "oct",  "okt",
     "prof", "sept",   "sog",  "sr",  "sra",  "st",  "vgl", "vs",   "zzgl"});
static_assert(std::is_sorted(abbreviations.begin(), abbreviations.end()));
// Only before a number. Sorted.
constexpr auto before_numbers =
    std::to_array<std::string_view>({"art", "fig", "kap", "no", "nr", "p", "pp", "tel", "vol"});
static_assert(std::is_sorted(before_numbers.begin(), before_numbers.end()));

enum class Mark { none, full_stop, ends, ends_at_once };

Mark mark_of(char32_t code) {
  switch (code) {
    case '.':
      return Mark::full_stop;
    case '!':
    case '?':
    case 0x2026:
    case 0x203C:
    case 0x203D:
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0x061F:
    case 0x06D4:
    case 0x0964:
    case 0x0965:
    case 0x1362:
    case 0x0589:
    case 0x104B:
      return Mark::ends;
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
    case 0xFF61:
    case 0xFF0E:
      return Mark::ends_at_once;
    default:
      return Mark::none;
  }
}

bool is_closer(char32_t code) {
  if (code == '"' || code == '\'' || code == 0xBB || code == 0xAB || code == 0x201C) return true;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
  return category == UTF8PROC_CATEGORY_PE || category == UTF8PROC_CATEGORY_PF;
}

bool is_opener(char32_t code) {
  if (code == '"' || code == '\'' || code == 0xBF || code == 0xA1 || code == 0xBB) return true;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
  return category == UTF8PROC_CATEGORY_PS || category == UTF8PROC_CATEGORY_PI;
}

bool is_line_break(char32_t code) {
  return (code >= '\n' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool is_space(char32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F ||
         code == 0x3000;
}

bool is_small_letter(char32_t code) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code)) == UTF8PROC_CATEGORY_LL;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

template <std::size_t count>
bool contains(const std::array<std::string_view, count> &sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

// The letters, digits and full stops that end at `end`, in lower case; cut at a length no abbreviation has.
std::string word_before(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t at = end;
  while (at > begin && end - at <= longest_abbreviation) {
    const std::size_t previous = character_begin(text, at - 1);
    const char32_t code = decode_at(text, previous).code;
    if (code != '.' && !is_word_character(code)) break;
    at = previous;
  }
  std::string word(text.substr(at, end - at));
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return word;
}

// A full stop after this word, before this character, does not end a sentence.
bool is_abbreviated(const std::string &word, char32_t next) {
  if (word.empty() || word.size() > longest_abbreviation) return false;
  if (word.size() <= 2 && std::all_of(word.begin(), word.end(), is_digit)) return true;
  if (decode_at(word, 0).length == word.size()) return true;
  const bool has_stops = word.find('.') != word.npos;
  if (has_stops)
    return std::all_of(word.begin(), word.end(), [at = 0](char c) mutable { return (at++ % 2 == 1) == (c == '.'); });
  return contains(abbreviations, word) || (contains(before_numbers, word) && next >= '0' && next <= '9');
}

// Whether a mark or a line break may begin with this byte.
constexpr std::array<bool, 256> make_interesting() {
  std::array<bool, 256> table{};
  for (const char byte : std::string_view(".!?\n\v\f\r\xC2\xD6\xD8\xDB\xE0\xE1\xE2\xE3\xEF")) {
    table[static_cast<unsigned char>(byte)] = true;
  }
  return table;
}
constexpr auto interesting = make_interesting();

// Walks over one text.
class Splitter {
 public:
  Splitter(std::string_view text, std::vector<Sentence> &out) : text_(text), out_(out) {}

  void run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      if (!interesting[static_cast<unsigned char>(text_[at])]) {
        ++at;
        continue;
      }
      const CodePoint character = decode_at(text_, at);
      if (is_line_break(character.code)) {
        close(at);
        end_block();
        begin_ = at += character.length;
      } else if (const Mark mark = mark_of(character.code); mark != Mark::none) {
        at = after_mark(at);
      } else {
        at += character.length;
      }
    }
    close(text_.size());
  }

 private:
  char32_t code_at(std::size_t at) const { return at < text_.size() ? decode_at(text_, at).code : U'\n'; }

  // Behind the marks and closing characters at `at`; ends the sentence there where it ends.
  std::size_t after_mark(std::size_t at) {
    const std::size_t first = at;
    bool at_once = false;
    bool lone_stop = true;
    for (Mark mark = mark_of(code_at(at)); mark != Mark::none; mark = mark_of(code_at(at))) {
      at_once |= mark == Mark::ends_at_once;
      lone_stop = lone_stop && mark == Mark::full_stop && at == first;
      at += decode_at(text_, at).length;
    }
    const std::size_t behind_marks = at;
    while (is_closer(code_at(at))) at += decode_at(text_, at).length;
    if (at_once || ends_here(first, at, lone_stop && at == behind_marks)) close(at);
    return at;
  }

  bool ends_here(std::size_t mark, std::size_t end, bool lone_stop) const {
    if (!is_space(code_at(end))) return false;
    std::size_t next = end;
    while (is_space(code_at(next)) && !is_line_break(code_at(next))) next += decode_at(text_, next).length;
    if (is_line_break(code_at(next))) return true;
    if (lone_stop && is_abbreviated(word_before(text_, begin_, mark), code_at(next))) return false;
    for (int openers = 0; openers < 4 && is_opener(code_at(next)); ++openers) next += decode_at(text_, next).length;
    return !is_small_letter(code_at(next));
  }

  // Ends a sentence at `end`, if there is one.
  void close(std::size_t end) {
    std::size_t begin = begin_;
    begin_ = end;
    while (begin < end && is_space(code_at(begin))) begin += decode_at(text_, begin).length;
    while (begin < end) {
      const std::size_t last = character_begin(text_, end - 1);
      if (!is_space(code_at(last))) break;
      end = last;
    }
    if (begin < end) out_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), block_});
  }

  void end_block() {
    if (!out_.empty() && out_.back().block == block_) ++block_;
  }

  std::string_view text_;
  std::vector<Sentence> &out_;
  std::size_t begin_ = 0;
  std::uint32_t block_ = 0;
};

}  // namespace

void split_sentences(std::string_view text, std::vector<Sentence> &out) {
  out.clear();
  Splitter(cut_at_character(text, max_text), out).run();
}

std::vector<Sentence> split_sentences(std::string_view text) {
  std::vector<Sentence> out;
  split_sentences(text, out);
  return out;
}

}  // namespace freehold::content
