#include "plugins/base/clickbait-model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace freehold::base {
namespace {

// Four characters a weight: three digits of base 64 for the number of the feature, sorted, and one for the weight. Digit d is written as the
// character 35 + d without the question mark and the backslash, so that nothing has to be escaped and the order of the bytes is that of the numbers.
constexpr std::string_view kWeights =
#include "plugins/base/clickbait-weights.inc"
    ;
constexpr std::uint32_t kFeatures = 1u << 18;
constexpr double kStep = 0.0125;
constexpr double kHalf = -0.22;  // where precision and recall on judged posts balance
constexpr std::size_t kMostBytes = 1024;

int digit(char c) { return c > 92 ? c - 37 : c > 63 ? c - 36 : c - 35; }

int weight_of(std::uint32_t feature) {
  std::size_t low = 0;
  std::size_t high = kWeights.size() / 4;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    const char *at = kWeights.data() + middle * 4;
    const auto number = static_cast<std::uint32_t>((digit(at[0]) << 12) + (digit(at[1]) << 6) + digit(at[2]));
    if (number == feature) return digit(at[3]) - 32;
    if (number < feature) low = middle + 1;
    else high = middle;
  }
  return 0;
}

std::uint32_t feature_of(std::string_view name) {
  std::uint32_t h = 2166136261u;
  for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
  h = (h ^ (h >> 16)) * 0x7feb352du;
  h = (h ^ (h >> 15)) * 0x846ca68bu;
  return (h ^ (h >> 16)) & (kFeatures - 1);
}

bool is_upper(unsigned char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_letter(unsigned char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }
bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
bool in_word(unsigned char c) { return is_ascii_letter(c) || c >= 0x80 || c == '\''; }

// A title as words in lower case and marks, with what its shape says.
class Words {
 public:
  explicit Words(std::string_view title) : title_(title) {
    while (at_ < title_.size()) step();
  }

  std::vector<std::string> tokens;
  int words = 0, capitalised = 0, shouted = 0, letters = 0;

 private:
  unsigned char byte(std::size_t i) const { return i < title_.size() ? static_cast<unsigned char>(title_[i]) : 0; }
  // The second byte of the typographic marks U+2000 … U+203F says nothing, the third says which.
  bool typographic(std::size_t i) const { return byte(i) == 0xE2 && byte(i + 1) == 0x80 && i + 2 < title_.size(); }

  void step() {
    const unsigned char c = byte(at_);
    if (typographic(at_)) {
      mark();
    } else if (is_digit(c)) {
      while (is_digit(byte(at_)) || ((byte(at_) == '.' || byte(at_) == ',') && is_digit(byte(at_ + 1)))) ++at_;
      tokens.emplace_back("0");
      ++words;
      ++capitalised;
    } else if (in_word(c) && c != '\'') {
      word();
    } else {
      if (c != 0 && std::string_view("?!\":#@$%&-()|").find(static_cast<char>(c)) != std::string_view::npos) tokens.emplace_back(1, static_cast<char>(c));
      ++at_;
    }
  }

  void mark() {
    const unsigned char which = byte(at_ + 2);
    at_ += 3;
    if (which == 0x98 || which == 0x99) return;
    tokens.emplace_back(which == 0x9C || which == 0x9D ? "\"" : which == 0xA6 ? "..." : "-");
  }

  void word() {
    const std::size_t begin = at_;
    std::string word;
    while (in_word(byte(at_))) {
      const unsigned char c = byte(at_);
      if (typographic(at_)) {
        if (byte(at_ + 2) != 0x99 || !is_ascii_letter(byte(at_ + 3))) break;
        word += '\'';
        at_ += 3;
      } else if (c == 0xC3 && at_ + 1 < title_.size()) {  // Latin letters with accents
        const unsigned char second = byte(at_ + 1);
        word += static_cast<char>(c);
        word += static_cast<char>(second >= 0x80 && second <= 0x9E && second != 0x97 ? second + 0x20 : second);
        at_ += 2;
      } else {
        word += static_cast<char>(is_upper(c) ? c + 32 : c);
        ++at_;
      }
    }
    const bool upper = is_upper(byte(begin));
    bool all = upper && at_ - begin > 2;
    for (std::size_t i = begin; i < at_; ++i) all = all && !(byte(i) >= 'a' && byte(i) <= 'z') && byte(i) < 0x80;
    while (!word.empty() && word.back() == '\'') word.pop_back();
    ++words;
    capitalised += upper ? 1 : 0;
    shouted += all ? 1 : 0;
    letters += static_cast<int>(word.size());
    tokens.push_back(std::move(word));
  }

  std::string_view title_;
  std::size_t at_ = 0;
};

constexpr auto kSpanish = std::to_array<std::string_view>({"al", "así", "como", "con", "de", "del", "el", "en", "es", "la", "las", "lo", "los", "para", "por",
                                                           "que", "qué", "se", "su", "tras", "un", "una"});
constexpr auto kCommon = std::to_array<std::string_view>({"a",   "an",  "and",  "are", "be",   "can",   "for",  "he",   "her",  "his",  "how", "i",    "in",
                                                          "is",  "it",  "of",   "on",  "she",  "that",  "the",  "these", "they", "this", "to",  "was",
                                                          "what", "when", "who", "why", "will", "with", "you", "your"});

template <std::size_t N>
int count_of(const std::vector<std::string> &tokens, const std::array<std::string_view, N> &list) {
  return static_cast<int>(std::count_if(tokens.begin(), tokens.end(), [&](const std::string &t) { return std::binary_search(list.begin(), list.end(), t); }));
}

// Every feature counts once by itself and once for titles of its sort: Spanish, in title case, or as a sentence.
std::vector<std::uint32_t> features_of(std::string_view title) {
  const Words w(title);
  const std::vector<std::string> &t = w.tokens;
  const int spanish = count_of(t, kSpanish);
  const char sort = spanish >= 2 && spanish * 6 >= w.words ? 'E' : w.words >= 4 && w.capitalised * 10 >= w.words * 7 ? 'T' : 'S';
  std::vector<std::uint32_t> all;
  const auto add = [&](std::string name) {
    all.push_back(feature_of(name));
    name += '\x01';
    name += sort;
    all.push_back(feature_of(name));
  };
  const auto add_number = [&](std::string_view name, int value) { add(std::string(name) + std::to_string(value)); };
  add("b");
  for (std::size_t i = 0; i < t.size(); ++i) {
    add("u" + t[i]);
    if (i + 1 < t.size()) add("v" + t[i] + " " + t[i + 1]);
    if (i + 2 < t.size()) add("w" + t[i] + " " + t[i + 1] + " " + t[i + 2]);
    if (t[i].size() < 6) continue;
    add("p" + t[i].substr(0, 5));
    add("s" + t[i].substr(t[i].size() - 3));
  }
  if (!t.empty()) {
    add("1" + t[0]);
    add("z" + t.back());
    if (t.size() > 1) add("2" + t[0] + " " + t[1]);
  }
  const int words = std::max(w.words, 1);
  add_number("nw", std::min(w.words / 2, 14));
  add_number("cp", std::min(w.shouted, 4));
  add_number("wl", w.words == 0 ? 0 : std::min(w.letters * 2 / words, 18));
  add_number("q", std::min(static_cast<int>(std::count(t.begin(), t.end(), "\"")), 4));
  add_number("sw", w.words == 0 ? 0 : std::min(count_of(t, kCommon) * 10 / words, 9));
  add_number("tt", w.words == 0 ? 0 : std::min(w.capitalised * 8 / words, 8));
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

std::uint64_t clickbait_permille(std::string_view title) {
  int sum = 0;  // in steps: whole numbers add up alike in any order
  for (const std::uint32_t feature : features_of(title.substr(0, kMostBytes))) sum += weight_of(feature);
  const double score = sum * kStep - kHalf;
  return static_cast<std::uint64_t>(std::lround(1000.0 / (1.0 + std::exp(-score))));
}

}  // namespace freehold::base
