// What a word is, for counting words and for finding phrases at their boundaries.
#pragma once

#include <cstddef>
#include <string_view>

namespace freehold::content {

// Words as a reader counts them: runs of letters, digits and marks, joined over one of ' ’ - . _ · between two of them
// ("don't", "3.5"); each character of Han, Hiragana and Katakana counts one; Thai, Lao, Khmer and Burmese, written
// without spaces, count one word for every four letters.
std::size_t count_words(std::string_view text);

// Letter, digit, mark or underscore; not superscripts, fractions and the like.
bool is_word_character(char32_t code);
// Combining.
bool is_mark(char32_t code);
// Han and Kana.
bool is_word_by_itself(char32_t code);
// Scripts written without spaces between words: Han, Kana, Thai, Lao, Khmer, Burmese.
bool is_spaceless_script(char32_t code);

}  // namespace freehold::content
