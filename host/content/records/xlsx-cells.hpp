// What cells of a workbook mean: shared strings, which styles show dates, a row's XML as a row of cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "host/content/records/table-cells.hpp"

namespace freehold::content {

struct Workbook {
  std::vector<std::string> strings;   // shared
  std::vector<bool> date_styles;      // by the number of a cell's style
  bool from_1904 = false;             // the day its dates are counted from
};

// The text of a shared string (<si>) or an inline one (<is>): all runs, without what helps to pronounce it.
std::string text_of_string_item(std::string_view element);

// Of styles.xml.
std::vector<bool> date_styles_of(std::string_view styles);

// A <row>. What is wrong with it is in its problem.
void read_xlsx_row(std::string_view element, const Workbook &book, Row &row);

// A serial number of days as ISO 8601: "2024-03-05", "2024-03-05T14:30:00", "14:30:00" below one; empty where it is no day.
std::string iso_of_serial(std::string_view number, bool from_1904);

}  // namespace freehold::content
