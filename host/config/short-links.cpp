#include "host/config/short-links.hpp"

#include <charconv>
#include <map>
#include <optional>

#include "host/support/csv.hpp"
#include "host/support/escape.hpp"
#include "host/support/utf8.hpp"

namespace freehold::config {
namespace {

constexpr std::size_t kLargest = 16u << 20;
constexpr std::size_t kMostRows = 1'000'000;

bool has_space_or_control(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (c == ' ' || is_control(c)) return true;
  }
  return false;
}

bool is_address(std::string_view text) {
  const bool good = text.starts_with("http://") || text.starts_with("https://");
  return good && text.size() > 10 && text.size() <= 8192 && is_clean_utf8(text) && !has_space_or_control(text);
}

struct Columns {
  std::optional<std::size_t> shortened, target, count, where;
};

Columns columns_of(const std::vector<std::string> &header) {
  Columns columns;
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (header[i] == "short") columns.shortened = i;
    if (header[i] == "target") columns.target = i;
    if (header[i] == "count") columns.count = i;
    if (header[i] == "where") columns.where = i;
  }
  return columns;
}

class Reader {
 public:
  explicit Reader(const std::string &path) : path_(path) {}

  ShortLinks read(std::string_view text) {
    if (text.size() > kLargest) return add(0, 0, "too-large", "the link map is larger than 16 MiB", "Split it."), std::move(out_);
    CsvReader csv(text);
    std::vector<std::string> cells;
    std::size_t line = 0;
    bool header = true;
    while (csv.next(cells, line)) {
      if (header) {
        columns_ = columns_of(cells);
        header = false;
        if (!columns_.shortened || !columns_.target) {
          add(line, 1, "missing-key", "the link map has no columns short and target",
              "Begin it with the line short,target as `freehold links unresolved` writes it.");
          return std::move(out_);
        }
      } else if (!take(cells, line)) {
        break;
      }
    }
    if (csv.unclosed() != 0) add(csv.unclosed(), 1, "bad-value", "a quotation mark is not closed", "Close it, or double it inside of a quoted cell.");
    return std::move(out_);
  }

 private:
  static std::string cell(const std::vector<std::string> &cells, std::optional<std::size_t> at) {
    return at && *at < cells.size() ? without_apostrophe(cells[*at]) : std::string();
  }

  bool take(const std::vector<std::string> &cells, std::size_t line) {
    if (out_.rows.size() >= kMostRows) return add(line, 0, "too-large", "the link map has more than a million rows", "Split it."), false;
    ShortLink row{cell(cells, columns_.shortened), cell(cells, columns_.target), 0, cell(cells, columns_.where), line};
    const std::string count = cell(cells, columns_.count);
    std::from_chars(count.data(), count.data() + count.size(), row.count);
    for (const std::string *address : {&row.shortened, &row.target}) {
      if (is_address(*address) || (address == &row.target && address->empty())) continue;
      refuse(*address, line, static_cast<std::size_t>(address == &row.target ? *columns_.target : *columns_.shortened) + 1);
      return true;
    }
    const auto [known, fresh] = targets_.emplace(row.shortened, row.target);
    if (!fresh && known->second != row.target && !row.target.empty() && !known->second.empty()) {
      add(line, 1, "duplicate", "this short link leads elsewhere in an earlier row", "Keep one of the two rows.");
      return true;
    }
    out_.rows.push_back(std::move(row));
    return true;
  }

  void refuse(std::string_view cell, std::size_t line, std::size_t column) {
    const std::string name = "cell " + std::to_string(column);
    if (is_clean_utf8(cell)) {
      add(line, column, "bad-value", name + " is no address", "Write it whole, from https:// on; leave the target empty where it is not known.");
    } else {
      add(line, column, "bad-value", name + " is not written in UTF-8", "Save the file as CSV in UTF-8.");
    }
  }

  void add(std::size_t line, std::size_t column, std::string code, std::string sentence, std::string next_step) {
    out_.problems.push_back({std::move(code), {path_, line, column}, std::move(sentence), std::move(next_step)});
  }

  const std::string &path_;
  ShortLinks out_;
  Columns columns_;
  std::map<std::string, std::string> targets_;
};

}  // namespace

ShortLinks parse_short_links(std::string_view text, const std::string &path) { return Reader(path).read(text); }

void write_short_links(const std::vector<ShortLink> &rows, std::ostream &out) {
  out << "short,target,count,where\r\n";
  for (const ShortLink &row : rows) {
    out << csv_cell(row.shortened) << ',' << csv_cell(row.target) << ',' << row.count << ',' << csv_cell(row.where) << "\r\n";
  }
}

std::vector<model::Pair> resolved(const std::vector<ShortLink> &rows) {
  std::map<std::string, std::string> sorted;
  for (const ShortLink &row : rows) {
    if (!row.target.empty()) sorted.emplace(row.shortened, row.target);
  }
  std::vector<model::Pair> out;
  out.reserve(sorted.size());
  for (auto &[from, to] : sorted) out.push_back({from, to});
  return out;
}

}  // namespace freehold::config
