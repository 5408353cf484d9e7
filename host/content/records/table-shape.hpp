// TableShape: finds the tables in a stream of rows and hands their rows on as records named by the columns.
//
// What stands before a header (titles, notes, dates of a report) has fewer cells than the header and is passed over. Behind an empty row another
// table may begin, with a header of its own; an empty row between rows of one table ends nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/records/each-record.hpp"
#include "host/content/records/record-builder.hpp"
#include "host/content/records/table-cells.hpp"

namespace freehold::content {

class TableShape {
 public:
  // where: the only sheet or table that is wanted, by name or number. Requires: each outlives this.
  TableShape(std::optional<std::string_view> where, const EachRecord &each) : where_(where), each_(each) {}

  // Rows that follow are of this sheet; without a name its tables are called 1, 2, …
  void begin_sheet(std::optional<std::string_view> name);
  // FH_OK, or what the sink answered: then no more.
  std::int32_t add(Row &row);
  std::int32_t end_sheet();
  // Records handed over so far, broken ones included.
  std::uint64_t handed() const { return handed_; }

 private:
  struct Column {
    std::string name;
    bool any = false;     // a row had something here
    bool values = true;   // and it was a number, date or address each time
  };
  bool begins_table(const Row &row) const;
  void open_table();
  std::int32_t wait_for_header(Row &row);
  std::int32_t settle();
  std::int32_t hand_over(const Row &row);
  std::int32_t say();
  bool wanted() const;

  std::optional<std::string_view> where_;
  const EachRecord &each_;
  RecordBuilder record_;
  std::string sheet_;
  bool named_ = false;
  std::uint64_t table_ = 1;
  bool in_table_ = false;
  bool after_gap_ = false;
  bool first_ = true;         // no row of the table yet
  std::vector<Row> waiting_;  // until it is clear which of them is the header
  std::vector<Column> columns_;
  std::uint64_t handed_ = 0;
};

}  // namespace freehold::content
