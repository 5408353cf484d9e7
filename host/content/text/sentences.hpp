// A text cut into blocks (lines, paragraphs) and sentences, as spans of the original text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace freehold::content {

struct Sentence {
  std::uint32_t begin = 0;  // bytes; the text between is trimmed of white space and never empty
  std::uint32_t end = 0;
  std::uint32_t block = 0;  // counted from 0: sentences of one line share it
  friend bool operator==(const Sentence &, const Sentence &) = default;
};

// A block ends at a line break (LF, VT, FF, CR, NEL, U+2028, U+2029); empty blocks are not counted. Within a block a
// sentence ends after . ! ? … and their like of other scripts, with the closing quotes and brackets behind them, when
// white space follows and what comes next is no small letter; the full-width marks 。！？ need no white space. A single
// full stop ends no sentence after a single letter ("J. Doe", "z. B."), letters with full stops between them ("e.g."),
// a number of one or two digits ("3. März", "1. First"), a common abbreviation ("Dr."), or one that stands before a
// number ("No. 5"). Linear; the text's first 2^32 - 1 bytes.
void split_sentences(std::string_view text, std::vector<Sentence> &out);
std::vector<Sentence> split_sentences(std::string_view text);

}  // namespace freehold::content
