#include "plugins/base/title-words.hpp"

#include <algorithm>
#include <array>

namespace freehold::base {
namespace {

bool is_upper(unsigned char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(unsigned char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }
bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
char lower(unsigned char c) { return static_cast<char>(is_upper(c) ? c + 32 : c); }

constexpr std::string_view kMarks = "?!\":$%&()|.,;/-+*";

class Splitter {
 public:
  explicit Splitter(std::string_view title) : title_(title) {}

  std::vector<TitleWord> split() {
    while (at_ < title_.size()) step();
    return std::move(words_);
  }

 private:
  unsigned char byte(std::size_t i) const { return i < title_.size() ? static_cast<unsigned char>(title_[i]) : 0; }
  bool begins(std::string_view what) const { return title_.substr(at_, what.size()) == what; }
  void mark(std::string text, std::size_t bytes) {
    words_.push_back({std::move(text), WordKind::mark});
    at_ += bytes;
  }

  void step() {
    const unsigned char c = byte(at_);
    const bool named = is_letter(byte(at_ + 1)) || byte(at_ + 1) >= 0x80 || byte(at_ + 1) == '_';
    if (begins("http://") || begins("https://")) {
      mark("<url>", std::min(title_.find(' ', at_), title_.size()) - at_);
    } else if ((c == '@' || c == '#') && named) {
      handle(c);
    } else if (c == 0xE2 && byte(at_ + 1) == 0x80) {
      typographic();
    } else if (c == 0xC2 && byte(at_ + 1) != 0) {
      latin_mark();
    } else if (c == 0xEF && byte(at_ + 1) == 0xB8) {
      at_ += 3;  // says how the sign before it is drawn
    } else if (c >= 0xF0) {
      mark("<emoji>", 4);
    } else if (c == 0xE2 && byte(at_ + 1) >= 0x86) {
      mark("<emoji>", 3);
    } else if (is_digit(c)) {
      number();
    } else if (is_letter(c) || c >= 0x80) {
      word();
    } else {
      plain_mark(c);
    }
  }

  void handle(unsigned char sign) {
    std::string name = "#";
    for (++at_; is_letter(byte(at_)) || is_digit(byte(at_)) || byte(at_) == '_' || byte(at_) >= 0x80; ++at_) name += lower(byte(at_));
    words_.push_back({sign == '@' ? "<at>" : "<tag>", WordKind::mark});
    if (sign == '#') words_.push_back({std::move(name), WordKind::hashtag});
  }

  void typographic() {  // U+2000 … U+203F; the third byte says which
    switch (byte(at_ + 2)) {
      case 0x98: case 0x99: return mark("'", 3);
      case 0x9C: case 0x9D: return mark("\"", 3);
      case 0xA6: return mark("...", 3);
      case 0x93: case 0x94: return mark("--", 3);
      default: at_ += 3;
    }
  }

  void latin_mark() {  // U+0080 … U+00BF
    switch (byte(at_ + 1)) {
      case 0xBF: return mark("¿", 2);
      case 0xA1: return mark("¡", 2);
      case 0xAB: case 0xBB: return mark("\"", 2);
      default: at_ += 2;
    }
  }

  void number() {
    const std::size_t begin = at_;
    while (is_digit(byte(at_)) || ((byte(at_) == '.' || byte(at_) == ',') && is_digit(byte(at_ + 1)))) ++at_;
    words_.push_back({std::string(title_.substr(begin, at_ - begin)), WordKind::number, true, false});
  }

  void plain_mark(unsigned char c) {
    if (begins("..")) {
      std::size_t end = at_;
      while (byte(end) == '.') ++end;
      return mark("...", end - at_);
    }
    if (begins("--")) return mark("--", 2);
    if (c == '-' && at_ > 0 && byte(at_ - 1) == ' ' && byte(at_ + 1) == ' ') return mark("--", 1);
    if (c != 0 && kMarks.find(static_cast<char>(c)) != std::string_view::npos) return mark(std::string(1, static_cast<char>(c)), 1);
    ++at_;
  }

  // An apostrophe belongs to a word where a letter follows.
  bool apostrophe(std::size_t &bytes) const {
    bytes = byte(at_) == '\'' ? 1 : byte(at_) == 0xE2 && byte(at_ + 1) == 0x80 && byte(at_ + 2) == 0x99 ? 3 : 0;
    return bytes != 0 && is_letter(byte(at_ + bytes));
  }

  void word() {
    TitleWord out;
    out.capital = is_upper(byte(at_)) || (byte(at_) == 0xC3 && byte(at_ + 1) >= 0x80 && byte(at_ + 1) <= 0x9E);
    bool all = true;
    int letters = 0;
    for (std::size_t bytes = 0;; ++letters) {
      const unsigned char c = byte(at_);
      if (is_letter(c)) {
        all = all && is_upper(c);
        out.text += lower(c);
        ++at_;
      } else if (c == 0xC3 && at_ + 1 < title_.size()) {  // Latin letters with accents
        const unsigned char second = byte(at_ + 1);
        all = all && second < 0xA0;
        out.text += static_cast<char>(c);
        out.text += static_cast<char>(second >= 0x80 && second <= 0x9E && second != 0x97 ? second + 0x20 : second);
        at_ += 2;
      } else if (apostrophe(bytes)) {
        out.text += '\'';
        at_ += bytes;
        --letters;
      } else if (is_digit(c)) {
        out.text += static_cast<char>(c);
        ++at_;
        --letters;
      } else if (c >= 0x80 && c < 0xF0 && c != 0xE2 && c != 0xC2) {
        all = false;
        out.text += static_cast<char>(c);
        ++at_;
      } else {
        break;
      }
    }
    out.shouted = all && letters > 2;
    if (out.text.empty()) ++at_;
    else words_.push_back(std::move(out));
  }

  std::string_view title_;
  std::size_t at_ = 0;
  std::vector<TitleWord> words_;
};

constexpr auto kEnglish = std::to_array<std::string_view>({"a",    "an",   "and", "are", "at",   "be",    "by",  "can", "for", "from", "he",   "her",
                                                           "his",  "how",  "i",   "in",  "is",   "it",    "of",  "on",  "she", "that", "the",  "these",
                                                           "they", "this", "to",  "was", "what", "when",  "who", "why", "will", "with", "you", "your"});
constexpr auto kSpanish = std::to_array<std::string_view>({"al", "así", "como", "con", "de", "del", "el", "en", "es", "la", "las", "lo", "los", "para", "por",
                                                           "que", "qué", "se", "su", "tras", "un", "una", "y"});
constexpr auto kElsewhere = std::to_array<std::string_view>({
    "att", "au", "auf", "aux", "avec", "che", "com", "dans", "das", "dei", "dem", "den", "der", "des", "det", "di", "dos", "du", "een", "ein", "eine", "em",
    "est", "et", "für", "gli", "het", "il", "ist", "jak", "jest", "le", "les", "mit", "na", "nel", "nicht", "nie", "niet", "não", "och", "os", "per", "pour",
    "som", "sono", "sur", "uma", "und", "une", "van", "von", "voor", "wie", "wir", "zu", "är",
});
constexpr auto kFunction = std::to_array<std::string_view>({
    "a", "about", "after", "al", "all", "am", "an", "and", "any", "are", "as", "así", "at", "be", "been", "before", "being", "but", "by", "can",
    "can't", "como", "con", "could", "cuando", "cuál", "cuáles", "cuándo", "cuánto", "cómo", "de", "del", "desde", "did", "didn't", "do", "does",
    "doesn't", "don't", "donde", "down", "dónde", "e", "el", "en", "entre", "era", "es", "esa", "ese", "eso", "esta", "estar", "estas", "este", "esto",
    "estos", "está", "están", "even", "ever", "every", "for", "from", "fue", "ha", "had", "han", "has", "hasta", "have", "hay", "he", "he's", "her",
    "here", "here's", "him", "his", "how", "i", "i'm", "if", "in", "into", "is", "isn't", "it", "it's", "its", "just", "la", "las", "le", "les", "lo",
    "los", "many", "may", "me", "mi", "might", "more", "most", "much", "must", "muy", "my", "más", "never", "no", "nos", "not", "now", "o", "of", "off",
    "on", "one", "only", "or", "our", "out", "over", "para", "pero", "por", "que", "quién", "quiénes", "qué", "se", "ser", "será", "she", "she's",
    "should", "si", "sin", "so", "sobre", "some", "son", "still", "su", "sus", "también", "te", "than", "that", "that's", "the", "their", "them", "then",
    "there", "these", "they", "they're", "this", "those", "to", "toda", "todas", "todo", "todos", "tras", "tu", "tus", "u", "un", "una", "unas", "under",
    "unos", "up", "us", "was", "wasn't", "we", "we're", "were", "what", "what's", "when", "where", "which", "who", "whom", "whose", "why", "will",
    "with", "won't", "would", "y", "ya", "you", "you'll", "you're", "you've", "your", "yours",
});

template <std::size_t N>
bool holds(const std::array<std::string_view, N> &list, std::string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}
static_assert(std::is_sorted(kEnglish.begin(), kEnglish.end()));
static_assert(std::is_sorted(kSpanish.begin(), kSpanish.end()));
static_assert(std::is_sorted(kElsewhere.begin(), kElsewhere.end()));
static_assert(std::is_sorted(kFunction.begin(), kFunction.end()));

}  // namespace

std::vector<TitleWord> words_of_title(std::string_view title) { return Splitter(title).split(); }
bool is_function_word(std::string_view word) { return holds(kFunction, word); }
bool is_common_english(std::string_view word) { return holds(kEnglish, word); }
bool is_common_spanish(std::string_view word) { return holds(kSpanish, word); }
bool is_common_elsewhere(std::string_view word) { return holds(kElsewhere, word); }

}  // namespace freehold::base
