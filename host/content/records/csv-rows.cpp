#include "host/content/records/csv-rows.hpp"

#include <algorithm>
#include <map>

namespace freehold::content {
namespace {

constexpr std::string_view kDelimiters = ",;\t|";
constexpr std::size_t kSample = 64 * 1024;
constexpr std::size_t kSampleRows = 60;

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

}  // namespace

std::size_t filled_cells(const Row &row) {
  return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), [](const Cell &cell) {
    return cell.sort != Cell::Sort::empty && cell.text.find_first_not_of(" \t\r\n") != std::string::npos;
  }));
}

CsvRows::CsvRows(const TextSource &source) : source_(source), text_(source.text()) {
  if (text_.size() > 4 && (text_.starts_with("sep=") || text_.starts_with("SEP=")) && (text_.size() == 5 || is_line_end(text_[5]))) {
    delimiter_ = text_[4];
    at_ = 5;
    if (at_ < text_.size()) take_line_end();
  } else {
    choose_delimiter();
  }
}

// How many of the first rows have the commonest number of fields above one, the more fields the better.
std::size_t CsvRows::evenness(char delimiter) const {
  std::map<std::size_t, std::size_t> rows_of_width;
  std::size_t width = 1;
  std::size_t rows = 0;
  bool quoted = false;
  bool begins = true;  // a field does here
  const std::string_view sample = text_.substr(0, kSample);
  for (std::size_t at = 0; at < sample.size() && rows < kSampleRows; ++at) {
    const char c = sample[at];
    if (quoted) {
      quoted = c != '"';
    } else if (c == '"' && (begins || sample[at - 1] == '"')) {
      quoted = true;
      begins = false;
    } else if (c == delimiter) {
      ++width;
      begins = true;
    } else if (is_line_end(c)) {
      if (width > 1) ++rows_of_width[width];
      width = 1;
      ++rows;
      begins = true;
    } else {
      begins = begins && c == ' ';
    }
  }
  if (width > 1) ++rows_of_width[width];
  std::size_t best = 0;
  for (const auto &[fields, count] : rows_of_width) best = std::max(best, count * 1000 + std::min<std::size_t>(fields, 999));
  return best;
}

void CsvRows::choose_delimiter() {
  std::size_t best = 0;
  for (const char candidate : kDelimiters) {
    const std::size_t here = evenness(candidate);
    if (here > best) {
      best = here;
      delimiter_ = candidate;
    }
  }
}

bool CsvRows::ends_field(std::size_t at) const { return at >= text_.size() || text_[at] == delimiter_ || is_line_end(text_[at]); }

CsvRows::Field CsvRows::plain_field(std::size_t begin) const {
  std::size_t end = begin;
  while (!ends_field(end)) ++end;
  return {begin, end, end, false, nullptr};
}

// In all, no more is looked through in vain than the text is long: a text of nothing but opened quotes takes linear time.
bool CsvRows::may_look_on(std::size_t from, std::size_t at) const { return looked_in_vain_ + (at - from) <= text_.size(); }

CsvRows::Field CsvRows::quoted_field(std::size_t quote) {
  Field field{quote + 1, text_.size(), text_.size(), false, nullptr};
  bool several_lines = false;
  for (std::size_t at = quote + 1;; ++at) {
    const std::size_t found = text_.find('"', at);
    const std::size_t end = std::min(found, text_.size());
    const std::string_view passed = text_.substr(at, end - at);
    several_lines = several_lines || passed.find_first_of("\r\n") != passed.npos;
    if (found == text_.npos || (several_lines && !may_look_on(quote, found))) {
      looked_in_vain_ += end - quote;
      field.problem = "a quote is not closed";
      return field;
    }
    at = found;
    if (at + 1 < text_.size() && text_[at + 1] == '"') {
      field.doubled = true;
      ++at;
      continue;
    }
    std::size_t after = at + 1;
    while (after < text_.size() && text_[after] == ' ' && delimiter_ != ' ') ++after;
    if (ends_field(after)) {
      field.end = at;
      field.after = after;
      return field;
    }
    if (several_lines) {
      looked_in_vain_ += at - quote;
      field.problem = "a quote is not closed before the next one opens";
      return field;
    }
  }
}

void CsvRows::put(Row &row, const Field &field) {
  std::string_view raw = text_.substr(field.begin, field.end - field.begin);
  if (field.doubled) {
    unquoted_.clear();
    for (std::size_t at = 0; at < raw.size(); ++at) {
      unquoted_ += raw[at];
      if (raw[at] == '"' && at + 1 < raw.size() && raw[at + 1] == '"') ++at;
    }
    raw = unquoted_;
  }
  row.cells.push_back({Cell::Sort::text, std::string(source_.clean(raw, room_))});
}

void CsvRows::take_line_end() {
  if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
  ++at_;
  ++line_;
}

void CsvRows::break_off(Row &row, const char *problem) {
  row.problem = "line " + std::to_string(row.line) + ": " + problem;
  row.cells.clear();
  while (at_ < text_.size() && !is_line_end(text_[at_])) ++at_;
  row.end = source_.place(at_);
  if (at_ < text_.size()) take_line_end();
}

bool CsvRows::next(Row &row) {
  row.clear();
  if (at_ >= text_.size()) return false;
  row.line = line_;
  row.begin = source_.place(at_);
  for (;;) {
    std::size_t begin = at_;
    while (begin < text_.size() && text_[begin] == ' ' && delimiter_ != ' ') ++begin;
    const bool quoted = begin < text_.size() && text_[begin] == '"';
    const Field field = quoted ? quoted_field(begin) : plain_field(at_);
    if (field.problem != nullptr) {
      break_off(row, field.problem);
      return true;
    }
    put(row, field);
    const std::string_view inside = text_.substr(field.begin, field.end - field.begin);
    for (std::size_t i = 0; quoted && i < inside.size(); ++i) {
      if (inside[i] == '\n' || (inside[i] == '\r' && (i + 1 == inside.size() || inside[i + 1] != '\n'))) ++line_;
    }
    at_ = field.after;
    if (at_ >= text_.size() || is_line_end(text_[at_])) break;
    ++at_;
    if (at_ >= text_.size()) {  // a delimiter at the very end opens an empty field
      row.cells.push_back({Cell::Sort::text, {}});
      break;
    }
  }
  row.end = source_.place(at_);
  if (at_ < text_.size()) take_line_end();
  if (filled_cells(row) == 0) row.cells.clear();
  return true;
}

}  // namespace freehold::content
