#include "host/content/records/table-records.hpp"

#include <utility>

#include "host/content/records/csv-rows.hpp"
#include "host/content/records/json-cut.hpp"
#include "host/content/records/json-records.hpp"
#include "host/content/records/table-shape.hpp"
#include "host/content/records/xlsx.hpp"

namespace freehold::content {
namespace {

Outcome read_csv(std::string_view bytes, std::optional<std::string_view> where, const EachRecord &each) {
  const TextSource source(bytes);
  if (source.text().find_first_not_of(" \t\r\n") == std::string_view::npos) return {FH_E_FORMAT, "there is no table in it"};
  CsvRows rows(source);
  TableShape shape(where, each);
  shape.begin_sheet({});
  Row row;
  while (rows.next(row)) {
    if (const std::int32_t code = shape.add(row); code != FH_OK) return {code, {}};
  }
  return {shape.end_sheet(), {}};
}

// A row is an object; anything else among them is a row that cannot be read.
Outcome read_json_rows(std::string_view bytes, const EachRecord &each) {
  RecordBuilder record;
  return read_json(bytes, {}, [&](const fh_record &read) {
    const auto *root = static_cast<const fh_node *>(read.nodes.data);
    if ((read.flags & FH_RECORD_BROKEN) != 0 || (root != nullptr && root->kind == FH_NODE_OBJECT)) return each(read);
    record.clear();
    record.set_place(read.begin, read.end, read.line);
    record.set_broken("line " + std::to_string(read.line) + ": this is no object");
    return each(record.finish());
  });
}

// The first sign that is no white space and the one after it.
std::pair<char, char> first_signs(std::string_view bytes) {
  const TextSource head(bytes.substr(0, 4096));
  std::pair<char, char> signs{'\0', '\0'};
  for (const char c : head.text()) {
    if (is_json_space(c)) continue;
    if (signs.first != '\0') return {signs.first, c};
    signs.first = c;
  }
  return signs;
}

// A CSV file may begin with a bracket too.
bool looks_like_json(std::pair<char, char> signs) {
  if (signs.first == '{') return signs.second == '"' || signs.second == '}' || signs.second == '\0';
  return signs.first == '[' && std::string_view("{[]\"-0123456789").find(signs.second) != std::string_view::npos;
}

}  // namespace

Outcome read_table(std::string_view bytes, std::optional<std::string_view> where, const EachRecord &each) {
  if (bytes.starts_with("PK\x03\x04")) return read_xlsx(bytes, where, each);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return {FH_E_FORMAT, "a workbook of the old or of an encrypted kind: save it as .xlsx or .csv"};
  const auto signs = first_signs(bytes);
  if (looks_like_json(signs)) return read_json_rows(bytes, each);
  if (signs.first == '<') return {FH_E_FORMAT, "this is a page or XML, not a table"};
  return read_csv(bytes, where, each);
}

}  // namespace freehold::content
