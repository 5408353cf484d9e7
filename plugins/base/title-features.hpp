// What a title shows of whether it hides its subject: the features of the model clickbait-title, by names a person can read.
//
// "word:secret"  "pair:you_won't"  "triple:…"      words, marks and sizes of numbers that occur (0, 00, 000, year, 0.0)
// "first:this" "first2:…" "first3:…" "early:…"     how it begins; early: among the first four
// "last:…" "last2:…" "end:?"                       how it ends
// "shape2:0_that" … "shape4:…"                     runs of words where only grammar is kept: 0 a number, Aa a name, AAA shouted, a any word, -s -ing -ed …
// "words:5" "length:4" "wordlen:9" "grammar:3"     sizes in steps: words by 2, bytes by 20, mean word by ½ letter, share of function words by tenths
// "capitals:8" "shouted:1" "quotes:2" "tags:1" "handles:1" "urls:1" "sentences:1"
// "sort:sentence" | "title-case" | "every-word-capital" | "spanish"    how it is written: as a sentence, In Title Case, Every Word In Capitals, in Spanish
//
// Titles in title case are judged by features of their own, "caps|word:secret"; Spanish ones by both, "word:qué" and "es|word:qué".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace freehold::base {

struct TitleFeatures {
  std::vector<std::string> names;  // sorted, each once
  int words = 0;
  int common = 0;  // of these the most frequent ones of English and Spanish, the languages the model was learned in
  int elsewhere = 0;  // of these the most frequent ones of other languages
};

// Of the first 1024 bytes; takes any bytes.
TitleFeatures features_of_title(std::string_view title);

// 0 … 1000 for the sum of the weights of its features, in hundredths of a natural logarithm of odds. 500 and more from 0 on: there precision and recall
// balance. Below and far above it estimates what the mean of five judges would be; `line` is where that estimate is drawn, as a sum.
std::uint64_t strength_of(std::int64_t sum, std::int64_t line);

// A feature as a person says it: the word “secret”.
std::string in_words(std::string_view feature);

}  // namespace freehold::base
