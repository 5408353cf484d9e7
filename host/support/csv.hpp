// CSV (RFC 4180) for people's spreadsheets: cells written so that no program takes one for a formula, and read back.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace freehold {

// The cell, quoted where it must be. What a spreadsheet would calculate (begun by = + - @, tab or carriage return) gets an apostrophe first;
// bytes that are not UTF-8 and controls become U+FFFD.
std::string csv_cell(std::string_view text);

// Undoes the apostrophe of csv_cell().
std::string without_apostrophe(std::string_view cell);

// Reads rows of cells parted by commas; lines end with LF or CRLF, a byte order mark is passed over, empty lines too. Requires: the text outlives it.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text);

  // False: no more rows. line: where the row begins, from 1.
  bool next(std::vector<std::string> &cells, std::size_t &line);
  // The line of a quotation mark that is never closed; 0: none.
  std::size_t unclosed() const { return unclosed_; }

 private:
  std::string quoted_cell();

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t unclosed_ = 0;
};

}  // namespace freehold
