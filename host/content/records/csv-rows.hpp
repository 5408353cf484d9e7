// CsvRows: CSV as it is found, row by row: any delimiter, quotes and quotes inside quotes, line feeds inside quotes, CR, LF or both.
//
// A quote that is never closed costs its line, not the rest of the file: where a quoted field of several lines ends in something that cannot
// follow a field, or not at all, the row is broken and reading goes on with the line after the quote.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "host/content/records/table-cells.hpp"
#include "host/content/records/text-source.hpp"

namespace freehold::content {

class CsvRows {
 public:
  // Finds out the delimiter: a first line "sep=;", else what divides the first rows most evenly. Requires: source outlives this.
  explicit CsvRows(const TextSource &source);

  // False: there are no more. Rows without any text come as rows of no cells. Linear over all calls.
  bool next(Row &row);
  char delimiter() const { return delimiter_; }

 private:
  struct Field {
    std::size_t begin = 0;  // of what counts, quotes left out
    std::size_t end = 0;
    std::size_t after = 0;  // at the delimiter, line end or end of the text
    bool doubled = false;   // holds ""
    const char *problem = nullptr;
  };
  void choose_delimiter();
  std::size_t evenness(char delimiter) const;
  bool ends_field(std::size_t at) const;
  Field plain_field(std::size_t begin) const;
  Field quoted_field(std::size_t quote);
  bool may_look_on(std::size_t from, std::size_t at) const;
  void put(Row &row, const Field &field);
  void take_line_end();
  void break_off(Row &row, const char *problem);

  const TextSource &source_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
  char delimiter_ = ',';
  std::size_t looked_in_vain_ = 0;  // bytes passed over for quotes that did not close
  std::string room_;
  std::string unquoted_;
};

}  // namespace freehold::content
