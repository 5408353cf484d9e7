#include "host/support/csv.hpp"

#include <gtest/gtest.h>

namespace freehold {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text) {
  CsvReader csv(text);
  Rows rows;
  std::size_t line = 0;
  for (std::vector<std::string> cells; csv.next(cells, line);) rows.push_back(cells);
  return rows;
}

TEST(Csv, NoCellIsAFormula) {
  const struct {
    const char *text;
    const char *cell;
  } cases[] = {
      {"plain", "plain"},
      {"a,b", "\"a,b\""},
      {"say \"x\"", "\"say \"\"x\"\"\""},
      {"=HYPERLINK(1)", "'=HYPERLINK(1)"},
      {"+1", "'+1"},
      {"-1", "'-1"},
      {"@x", "'@x"},
      {"\tx", "'\xEF\xBF\xBDx"},
      {"a\nb", "\"a\nb\""},
      {"=a,b", "\"'=a,b\""},
      {"\x1b[31m", "\xEF\xBF\xBD[31m"},
      {"\xff", "\xEF\xBF\xBD"},
      {"", ""},
  };
  for (const auto &one : cases) EXPECT_EQ(csv_cell(one.text), one.cell) << one.text;
}

TEST(Csv, WhatIsWrittenIsReadBack) {
  for (const char *text : {"plain", "a,b", "say \"x\"", "=1", "a\nb", "'quoted'", ""}) {
    const Rows rows = rows_of("x," + csv_cell(text) + ",y\r\n");
    ASSERT_EQ(rows.size(), 1u) << text;
    ASSERT_EQ(rows[0].size(), 3u) << text;
    EXPECT_EQ(without_apostrophe(rows[0][1]), text);
  }
}

TEST(Csv, ReadsLinesAsProgramsWriteThem) {
  EXPECT_EQ(rows_of("\xEF\xBB\xBF" "a,b\r\n\r\nc,\n"), (Rows{{"a", "b"}, {"c", ""}}));
  EXPECT_EQ(rows_of("a,\"b\r\nc\",d"), (Rows{{"a", "b\r\nc", "d"}}));
  EXPECT_EQ(rows_of(""), Rows{});
}

TEST(Csv, TellsWhereAQuotationMarkIsOpen) {
  CsvReader csv("a\nb,\"c\nd");
  std::vector<std::string> cells;
  std::size_t line = 0;
  while (csv.next(cells, line)) {
  }
  EXPECT_EQ(csv.unclosed(), 2u);
}

}  // namespace
}  // namespace freehold
