#include "plugins/base/title-features.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "plugins/base/title-words.hpp"

namespace freehold::base {
namespace {

constexpr std::size_t kMostBytes = 1024;

std::string_view size_of_number(std::string_view number) {
  if (number.find_first_of(".,") != number.npos) return "0.0";
  switch (number.size()) {
    case 1: return "0";
    case 2: return "00";
    case 3: return "000";
    case 4: return number[0] == '1' || number[0] == '2' ? "year" : "0000";
    default: return "0000";
  }
}

std::string shape_of(const TitleWord &word) {
  if (word.kind == WordKind::number) return "0";
  if (word.kind == WordKind::hashtag) return "#";
  if (word.kind == WordKind::mark || is_function_word(word.text)) return word.text;
  if (word.shouted) return "AAA";
  if (word.capital) return "Aa";
  for (const std::string_view ending : {"ing", "ed", "ly", "est", "tion", "ción", "ó", "ar", "er", "ir", "s"}) {
    if (word.text.size() > ending.size() + 1 && word.text.ends_with(ending)) return '-' + std::string(ending);
  }
  return "a";
}

struct Counts {
  int words = 0, capitals = 0, shouted = 0, bytes = 0, grammar = 0, plain_grammar = 0, english = 0, spanish = 0, elsewhere = 0;
  int quotes = 0, tags = 0, handles = 0, urls = 0, sentences = 0;
};

Counts counts_of(const std::vector<TitleWord> &words) {
  Counts n;
  for (const TitleWord &word : words) {
    if (word.kind == WordKind::word) {
      const bool grammar = is_function_word(word.text);
      ++n.words;
      n.capitals += word.capital;
      n.shouted += word.shouted;
      n.bytes += static_cast<int>(word.text.size());
      n.grammar += grammar;
      n.plain_grammar += grammar && !word.capital;
      n.english += is_common_english(word.text);
      n.spanish += is_common_spanish(word.text);
      n.elsewhere += is_common_elsewhere(word.text);
    }
    n.quotes += word.text == "\"";
    n.tags += word.text == "<tag>";
    n.handles += word.text == "<at>";
    n.urls += word.text == "<url>";
    n.sentences += word.text == "." || word.text == "!" || word.text == "?";
  }
  return n;
}

enum class Sort { sentence, title_case, every_word_capital, spanish };

Sort sort_of(const Counts &n) {
  if (n.spanish >= 2 && n.spanish > n.english && n.spanish * 6 >= n.words) return Sort::spanish;
  if (n.words < 4 || n.capitals * 10 < n.words * 7) return Sort::sentence;
  return n.plain_grammar == 0 && n.capitals * 10 >= n.words * 9 ? Sort::every_word_capital : Sort::title_case;
}

std::string_view name_of(Sort sort) {
  constexpr std::array<std::string_view, 4> kNames = {"sentence", "title-case", "every-word-capital", "spanish"};
  return kNames[static_cast<std::size_t>(sort)];
}

class Collector {
 public:
  explicit Collector(Sort sort) : sort_(sort) { all_.push_back("sort:" + std::string(name_of(sort))); }

  void add(std::string_view family, std::string_view what) {
    std::string name(family);
    name.append(":").append(what);
    if (sort_ == Sort::title_case || sort_ == Sort::every_word_capital) {
      all_.push_back("caps|" + name);
      return;
    }
    if (sort_ == Sort::spanish) all_.push_back("es|" + name);
    all_.push_back(std::move(name));
  }
  void add(std::string_view family, int value, int most) { add(family, std::to_string(std::min(value, most))); }
  // words[begin], …, joined
  void add_run(std::string_view family, const std::vector<std::string> &words, std::size_t begin, std::size_t length) {
    if (begin + length > words.size()) return;
    std::string run = words[begin];
    for (std::size_t i = 1; i < length; ++i) run.append("_").append(words[begin + i]);
    add(family, run);
  }
  std::vector<std::string> take() {
    std::sort(all_.begin(), all_.end());
    all_.erase(std::unique(all_.begin(), all_.end()), all_.end());
    return std::move(all_);
  }

 private:
  Sort sort_;
  std::vector<std::string> all_;
};

void add_words(Collector &to, const std::vector<std::string> &said) {
  for (std::size_t i = 0; i < said.size(); ++i) {
    to.add("word", said[i]);
    to.add_run("pair", said, i, 2);
    to.add_run("triple", said, i, 3);
    if (i < 4) to.add("early", said[i]);
  }
  if (said.empty()) return;
  to.add_run("first", said, 0, 1);
  to.add_run("first2", said, 0, 2);
  to.add_run("first3", said, 0, 3);
  to.add("last", said.back());
  if (said.size() > 1) to.add_run("last2", said, said.size() - 2, 2);
}

void add_shapes(Collector &to, const std::vector<TitleWord> &words) {
  std::vector<std::string> shapes = {"^"};
  for (const TitleWord &word : words) shapes.push_back(shape_of(word));
  shapes.push_back("$");
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    to.add_run("shape2", shapes, i, 2);
    to.add_run("shape3", shapes, i, 3);
    to.add_run("shape4", shapes, i, 4);
  }
}

void add_sizes(Collector &to, const Counts &n, std::size_t bytes) {
  const int words = std::max(n.words, 1);
  to.add("words", n.words / 2, 14);
  to.add("length", static_cast<int>(bytes / 20), 15);
  to.add("wordlen", n.bytes * 2 / words, 18);
  to.add("grammar", n.grammar * 10 / words, 9);
  to.add("capitals", n.capitals * 8 / words, 8);
  to.add("shouted", n.shouted, 4);
  to.add("quotes", n.quotes, 4);
  to.add("tags", n.tags, 3);
  to.add("handles", n.handles, 3);
  to.add("urls", n.urls, 2);
  to.add("sentences", n.sentences, 4);
}

}  // namespace

TitleFeatures features_of_title(std::string_view title) {
  title = title.substr(0, kMostBytes);
  const std::vector<TitleWord> words = words_of_title(title);
  const Counts n = counts_of(words);
  Collector all(sort_of(n));
  std::vector<std::string> said;
  for (const TitleWord &word : words) said.push_back(word.kind == WordKind::number ? std::string(size_of_number(word.text)) : word.text);
  add_words(all, said);
  add_shapes(all, words);
  add_sizes(all, n, title.size());
  if (!words.empty()) all.add("end", words.back().kind == WordKind::mark ? std::string_view(words.back().text) : "word");
  return {all.take(), n.words, n.english + n.spanish, n.elsewhere};
}

std::uint64_t strength_of(std::int64_t sum, std::int64_t line) {
  const double mean = 1.0 / (1.0 + std::exp(-static_cast<double>(sum + line) / 100.0));
  const auto permille = static_cast<std::uint64_t>(std::lround(1000.0 * mean));
  return sum < 0 ? std::min<std::uint64_t>(permille, 499) : std::max<std::uint64_t>(permille, 500);
}

std::string in_words(std::string_view feature) {
  constexpr auto kFamilies = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"word", "the word"}, {"pair", "the words"}, {"triple", "the words"}, {"early", "early on"}, {"first", "begins with"}, {"first2", "begins with"},
      {"first3", "begins with"}, {"last", "ends with"}, {"last2", "ends with"}, {"end", "ends with"}, {"shape2", "the pattern"}, {"shape3", "the pattern"},
      {"shape4", "the pattern"}, {"sort", "is written as"},
  });
  std::string where;
  for (const auto &[sort, said] : {std::pair{"caps|", " (in title case)"}, std::pair{"es|", " (in Spanish)"}}) {
    if (!feature.starts_with(sort)) continue;
    where = said;
    feature.remove_prefix(std::string_view(sort).size());
  }
  const auto colon = feature.find(':');
  if (colon == feature.npos) return std::string(feature);
  const std::string_view family = feature.substr(0, colon);
  std::string what(feature.substr(colon + 1));
  std::replace(what.begin(), what.end(), '_', ' ');
  for (const auto &[name, said] : kFamilies) {
    if (name == family) return std::string(said) + " “" + what + "”" + where;
  }
  constexpr auto kSizes = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"words", "pairs of words"}, {"length", "twenties of bytes"}, {"wordlen", "half letters a word"}, {"grammar", "tenths that are grammar"},
      {"capitals", "eighths in capitals"}, {"shouted", "shouted words"}, {"quotes", "quotation marks"}, {"sentences", "ends of sentences"},
  });
  std::string said(family);
  for (const auto &[name, long_name] : kSizes) {
    if (name == family) said = long_name;
  }
  return said + ": " + what + where;
}

}  // namespace freehold::base
