#include "host/support/csv.hpp"

#include <algorithm>

#include "host/support/escape.hpp"

namespace freehold {
namespace {

bool begins_formula(std::string_view text) { return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos; }

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string clean = begins_formula(text) ? "'" : "";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    append_utf8(is_control(c) && c != '\n' ? kReplacement : c, clean);
  }
  if (clean.find_first_of(",\"\n") == std::string::npos) return clean;
  std::string quoted = "\"";
  for (const char c : clean) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::string without_apostrophe(std::string_view cell) {
  return std::string(cell.starts_with('\'') && begins_formula(cell.substr(1)) ? cell.substr(1) : cell);
}

CsvReader::CsvReader(std::string_view text) : text_(text) {
  if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
}

// Behind its opening quotation mark; leaves at_ behind the closing one.
std::string CsvReader::quoted_cell() {
  std::string cell;
  const std::size_t begun = line_;
  while (at_ < text_.size()) {
    const char c = text_[at_++];
    if (c == '\n') ++line_;
    if (c != '"') {
      cell.push_back(c);
    } else if (at_ < text_.size() && text_[at_] == '"') {
      cell.push_back(text_[at_++]);
    } else {
      return cell;
    }
  }
  unclosed_ = begun;
  return cell;
}

bool CsvReader::next(std::vector<std::string> &cells, std::size_t &line) {
  cells.clear();
  while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) line_ += text_[at_++] == '\n' ? 1 : 0;
  if (at_ >= text_.size()) return false;
  line = line_;
  for (;;) {
    std::string cell;
    if (at_ < text_.size() && text_[at_] == '"') {
      ++at_;
      cell = quoted_cell();
    }
    const std::size_t end = std::min(text_.find_first_of(",\n", at_), text_.size());
    std::string_view rest = text_.substr(at_, end - at_);
    if (end < text_.size() && text_[end] == '\n' && rest.ends_with('\r')) rest.remove_suffix(1);
    cell.append(rest);
    cells.push_back(std::move(cell));
    at_ = end;
    if (at_ >= text_.size()) return true;
    const bool ends = text_[at_++] == '\n';
    if (ends) ++line_;
    if (ends) return true;
  }
}

}  // namespace freehold
