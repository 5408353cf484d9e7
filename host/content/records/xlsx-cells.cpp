#include "host/content/records/xlsx-cells.hpp"

#include <pugixml.hpp>

#include <charconv>
#include <cmath>

#include "host/content/text/dates.hpp"
#include "host/content/text/unicode.hpp"
#include "host/support/utf8.hpp"

namespace freehold::content {
namespace {

constexpr unsigned kParse = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_ws_pcdata | pugi::parse_eol;
constexpr std::size_t kMostColumns = 16384;  // as many as the format has

std::string_view local_name(const pugi::xml_node &node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(const pugi::xml_node &node, std::string_view name) {
  for (const pugi::xml_node &child : node) {
    if (local_name(child) == name) return child;
  }
  return {};
}

bool parse(pugi::xml_document &document, std::string_view xml) {
  return static_cast<bool>(document.load_buffer(xml.data(), xml.size(), kParse, pugi::encoding_utf8));
}

// "_x000D_" stands for a character that XML cannot hold.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    unsigned code = 0;
    const bool escape = at + 7 <= text.size() && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_' &&
                        std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16).ptr == text.data() + at + 6;
    if (escape && code != '\r') append_utf8(code == 0 ? char32_t{0xFFFD} : char32_t{code}, out);
    if (!escape) out += text[at];
    at += escape ? 7 : 1;
  }
  return is_clean_utf8(out) ? out : clean_utf8(out);
}

void add_runs(const pugi::xml_node &item, std::string &out) {
  for (const pugi::xml_node &child : item) {
    const std::string_view name = local_name(child);
    if (name == "t") out += child.child_value();
    if (name == "r") out += child_of(child, "t").child_value();
  }
}

// Column of "AB12", from 0; none where there is no letter.
std::size_t column_of(std::string_view reference) {
  std::size_t column = 0;
  std::size_t letters = 0;
  for (; letters < reference.size() && letters < 4; ++letters) {
    const char c = static_cast<char>(reference[letters] & ~0x20);
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
  }
  return letters == 0 ? SIZE_MAX : column - 1;
}

// Letters of a day or time outside of quotes and brackets: "dd/mm/yyyy", not "0.00" and not "[Red]0".
bool shows_date(std::string_view format) {
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t at = 0; at < format.size(); ++at) {
    const char c = format[at];
    if (c == '\\') {
      ++at;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == '[' || c == ']') {
      bracketed = c == '[' && !(at + 1 < format.size() && (format[at + 1] == 'h' || format[at + 1] == 'm' || format[at + 1] == 's'));
    } else if (!quoted && !bracketed && std::string_view("yYdDhHsSmM").find(c) != std::string_view::npos) {
      return true;
    } else if (!quoted && !bracketed && format.substr(at).starts_with("General")) {
      at += 6;
    }
  }
  return false;
}

bool is_built_in_date(unsigned id) { return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58); }

Cell number_cell(std::string_view written, bool is_date, bool from_1904) {
  if (is_date) {
    if (std::string day = iso_of_serial(written, from_1904); !day.empty()) return {Cell::Sort::text, std::move(day)};
  }
  double value = 0;
  const auto read = std::from_chars(written.data(), written.data() + written.size(), value);
  const bool number = read.ec == std::errc{} && read.ptr == written.data() + written.size() && std::isfinite(value);
  return {number ? Cell::Sort::number : Cell::Sort::text, unescaped(written)};
}

Cell read_cell(const pugi::xml_node &cell, const Workbook &book) {
  const std::string_view type = cell.attribute("t").value();
  if (type == "inlineStr") {
    std::string text;
    add_runs(child_of(cell, "is"), text);
    return {Cell::Sort::text, unescaped(text)};
  }
  const std::string_view value = child_of(cell, "v").child_value();
  if (value.empty() || type == "e") return {};
  if (type == "s") {
    std::size_t index = SIZE_MAX;
    std::from_chars(value.data(), value.data() + value.size(), index);
    return index < book.strings.size() ? Cell{Cell::Sort::text, book.strings[index]} : Cell{};
  }
  if (type == "b") return {value == "1" ? Cell::Sort::yes : Cell::Sort::no, value == "1" ? "true" : "false"};
  if (type == "str" || type == "d") return {Cell::Sort::text, unescaped(value)};
  const unsigned style = cell.attribute("s").as_uint();
  return number_cell(value, style < book.date_styles.size() && book.date_styles[style], book.from_1904);
}

}  // namespace

std::string text_of_string_item(std::string_view element) {
  pugi::xml_document document;
  std::string text;
  if (parse(document, element)) add_runs(document.document_element(), text);
  return unescaped(text);
}

std::vector<bool> date_styles_of(std::string_view styles) {
  pugi::xml_document document;
  if (!parse(document, styles)) return {};
  const pugi::xml_node root = document.document_element();
  std::vector<unsigned> own;
  for (const pugi::xml_node &format : child_of(root, "numFmts")) {
    if (shows_date(format.attribute("formatCode").value())) own.push_back(format.attribute("numFmtId").as_uint());
  }
  std::sort(own.begin(), own.end());
  std::vector<bool> dates;
  for (const pugi::xml_node &style : child_of(root, "cellXfs")) {
    const unsigned id = style.attribute("numFmtId").as_uint();
    dates.push_back(is_built_in_date(id) || std::binary_search(own.begin(), own.end(), id));
  }
  return dates;
}

void read_xlsx_row(std::string_view element, const Workbook &book, Row &row) {
  pugi::xml_document document;
  row.clear();
  if (!parse(document, element)) {
    row.problem = "row " + std::to_string(row.line) + ": its XML is broken";
    return;
  }
  const pugi::xml_node root = document.document_element();
  if (const auto number = root.attribute("r").as_ullong(); number > row.line) row.line = number;
  std::size_t column = 0;
  for (const pugi::xml_node &cell : root) {
    if (local_name(cell) != "c") continue;
    if (const std::size_t said = column_of(cell.attribute("r").value()); said != SIZE_MAX) column = said;
    if (column >= kMostColumns) break;
    if (row.cells.size() <= column) row.cells.resize(column + 1);
    row.cells[column++] = read_cell(cell, book);
  }
}

std::string iso_of_serial(std::string_view number, bool from_1904) {
  double serial = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), serial);
  if (read.ec != std::errc{} || read.ptr != number.data() + number.size() || !(serial >= 0) || serial > 2958466) return {};
  // Half a second is lost in the fractions that programs write.
  auto seconds = static_cast<std::int64_t>(std::floor(serial * 86400 + 0.5));
  const bool has_day = from_1904 || seconds >= 86400;
  const bool has_time = seconds % 86400 != 0 || !has_day;
  // 1900 counts a 29 February that never was: from 1 March 1900 on its days begin on 30 December 1899.
  std::int64_t epoch = from_1904 ? -24107 : -25569;
  if (!from_1904 && seconds < std::int64_t{60} * 86400) ++epoch;
  if (!has_day) epoch = 0;
  const auto written = format_utc(seconds + epoch * 86400);
  if (!written) return {};
  const std::string_view whole = *written;
  if (!has_day) return std::string(whole.substr(11, 8));
  return std::string(whole.substr(0, has_time ? 19 : 10));
}

}  // namespace freehold::content
