#include "host/content/records/table-shape.hpp"

#include <algorithm>
#include <utility>

#include "host/content/records/json-value.hpp"

namespace freehold::content {
namespace {

// So many rows are kept back to find the header among them, and so many that have several cells.
constexpr std::size_t kMostWaiting = 24;
constexpr std::size_t kEnoughWide = 6;

bool is_filled(const Cell &cell) { return cell.sort != Cell::Sort::empty && cell.text.find_first_not_of(" \t\r\n") != std::string::npos; }

// A number, date, share or address: what stands in rows, not in headers.
bool is_value(const Cell &cell) {
  if (cell.sort != Cell::Sort::text) return true;
  if (cell.text.find("://") != std::string::npos) return true;
  const auto digits = std::count_if(cell.text.begin(), cell.text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return static_cast<std::size_t>(digits) * 2 >= cell.text.size();
}

bool is_name(const Cell &cell) { return !is_value(cell) && cell.text.size() <= 80 && cell.text.find('\n') == std::string::npos; }

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return text.substr(0, 0);
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// "# Start date: 20260101"; not the column "#".
bool is_comment(const Row &row) {
  if (row.cells.empty()) return false;
  const std::string_view first = trimmed(row.cells.front().text);
  return first.size() > 1 && first[0] == '#' && (first[1] == ' ' || first[1] == '-' || first[1] == '#');
}

// The first row nearly as wide as the widest.
std::size_t header_among(const std::vector<Row> &rows, std::size_t widest) {
  const std::size_t enough = std::max<std::size_t>(std::min<std::size_t>(widest, 2), (widest * 3 + 4) / 5);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (filled_cells(rows[i]) >= std::max<std::size_t>(enough, 1)) return i;
  }
  return 0;
}

}  // namespace

void TableShape::begin_sheet(std::optional<std::string_view> name) {
  named_ = name.has_value();
  sheet_ = name.value_or("");
  table_ = 1;
  open_table();
}

void TableShape::open_table() {
  in_table_ = after_gap_ = false;
  first_ = true;
  waiting_.clear();
  columns_.clear();
}

bool TableShape::wanted() const {
  if (!where_) return true;
  return named_ ? *where_ == sheet_ : *where_ == std::to_string(table_);
}

bool TableShape::begins_table(const Row &row) const {
  std::size_t filled = 0;
  std::size_t same = 0;
  bool unlike_data = false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (!is_filled(row.cells[i])) continue;
    ++filled;
    if (!is_name(row.cells[i])) return false;
    if (i >= columns_.size()) continue;
    same += trimmed(row.cells[i].text) == columns_[i].name ? 1 : 0;
    unlike_data = unlike_data || (columns_[i].any && columns_[i].values);
  }
  const auto named = static_cast<std::size_t>(std::count_if(columns_.begin(), columns_.end(), [](const Column &c) { return !c.name.empty(); }));
  if (filled == 1 && named > 1) return true;  // a title, or a note below
  return first_ || same == filled || unlike_data || filled > named;
}

std::int32_t TableShape::add(Row &row) {
  if (in_table_) {
    if (row.problem.empty() && filled_cells(row) == 0) {
      after_gap_ = true;
      return FH_OK;
    }
    const bool gap = std::exchange(after_gap_, false);
    if (!gap || !row.problem.empty() || (!is_comment(row) && !begins_table(row))) return hand_over(row);
    open_table();
    ++table_;
  }
  return wait_for_header(row);
}

std::int32_t TableShape::wait_for_header(Row &row) {
  const auto wide = [this] {
    return static_cast<std::size_t>(std::count_if(waiting_.begin(), waiting_.end(), [](const Row &one) { return filled_cells(one) > 1; }));
  };
  if (row.problem.empty() && filled_cells(row) == 0) {
    if (wide() == 0) return FH_OK;
    const std::int32_t code = settle();
    after_gap_ = true;
    return code;
  }
  if (is_comment(row) && wide() == 0) return FH_OK;
  waiting_.push_back(std::move(row));
  return waiting_.size() >= kMostWaiting || wide() >= kEnoughWide ? settle() : FH_OK;
}

std::int32_t TableShape::settle() {
  std::vector<Row> rows = std::exchange(waiting_, {});
  if (rows.empty()) return FH_OK;
  std::size_t widest = 0;
  for (const Row &row : rows) widest = std::max(widest, filled_cells(row));
  const bool notes = widest < 2 && table_ > 1;  // below a table
  const std::size_t header = notes ? rows.size() : header_among(rows, widest);
  if (!notes) {
    for (const Cell &cell : rows[header].cells) columns_.push_back({std::string(trimmed(cell.text))});
  }
  in_table_ = !notes;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i <= header && rows[i].problem.empty()) continue;
    if (const std::int32_t code = hand_over(rows[i]); code != FH_OK) return code;
  }
  return FH_OK;
}

std::int32_t TableShape::end_sheet() { return in_table_ ? FH_OK : settle(); }

std::int32_t TableShape::hand_over(const Row &row) {
  if (!wanted()) return FH_OK;
  record_.clear();
  record_.set_place(row.begin, row.end, row.line);
  if (!row.problem.empty()) {
    record_.set_broken(row.problem);
    return say();
  }
  record_.begin_object();
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Cell &cell = row.cells[i];
    const bool known = i < columns_.size() && !columns_[i].name.empty();
    if (cell.sort == Cell::Sort::empty || (!known && !is_filled(cell))) continue;
    const std::string_view name = known ? std::string_view(columns_[i].name) : std::string_view{};
    switch (cell.sort) {
      case Cell::Sort::number: record_.number(name, cell.text, whole_number(cell.text)); break;
      case Cell::Sort::yes:
      case Cell::Sort::no: record_.boolean(name, cell.sort == Cell::Sort::yes); break;
      default: record_.text(name, cell.text);
    }
    if (!known || !is_filled(cell)) continue;
    columns_[i].any = true;
    columns_[i].values = columns_[i].values && is_value(cell);
  }
  record_.end();
  if (std::exchange(first_, false)) record_.add_flags(FH_RECORD_FIRST);
  return say();
}

std::int32_t TableShape::say() {
  record_.set_name(named_ ? sheet_ : std::to_string(table_));
  ++handed_;
  return each_(record_.finish());
}

}  // namespace freehold::content
