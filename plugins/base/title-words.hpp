// The words of a title as the clickbait model sees them: lower case, with marks as words of their own, and what writing alone tells of each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::base {

enum class WordKind { word, number, mark, hashtag };

struct TitleWord {
  std::string text;  // lower case; "#name" of a hashtag; of what is no word a mark: ? ! " … <url> <at> <tag> <emoji>
  WordKind kind = WordKind::word;
  bool capital = false;  // begins with a capital letter
  bool shouted = false;  // three letters and more, all capitals
};

// Takes any bytes; linear in the title.
std::vector<TitleWord> words_of_title(std::string_view title);

// Words that carry grammar, not a subject: English and Spanish.
bool is_function_word(std::string_view word);
bool is_common_english(std::string_view word);  // the most frequent of them: where none occurs the title is hardly English
bool is_common_spanish(std::string_view word);
bool is_common_elsewhere(std::string_view word);  // in French, Italian, Portuguese, German, Dutch, Swedish or Polish, and in neither of the two

}  // namespace freehold::base
