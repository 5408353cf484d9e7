// Rows of cells, as the readers of CSV and of workbooks make them, before anybody knows which of them is the header.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <freehold/abi.h>

namespace freehold::content {

struct Cell {
  enum class Sort : std::uint8_t { empty, text, number, yes, no };  // empty: there is nothing, not even an empty text
  Sort sort = Sort::empty;
  std::string text;  // UTF-8 without NUL; a number as written
};

struct Row {
  std::vector<Cell> cells;
  std::uint64_t begin = FH_NOWHERE;
  std::uint64_t end = FH_NOWHERE;
  std::uint64_t line = 0;     // from 1; of a workbook: the row's number
  std::string problem;        // not empty: the row cannot be read

  void clear() {
    cells.clear();
    problem.clear();
    begin = end = FH_NOWHERE;
  }
};

// Cells with something in them.
std::size_t filled_cells(const Row &row);

}  // namespace freehold::content
