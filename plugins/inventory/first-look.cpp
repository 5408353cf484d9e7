#include "plugins/inventory/first-look.hpp"

#include <set>
#include <string>

#include "plugins/inventory/columns.hpp"
#include "plugins/support/file-head.hpp"

namespace freehold::inventory {
namespace {

using support::ends_with;

// What the names mean that were found so far.
class Seen {
 public:
  void add(std::string_view name) {
    const Meaning meaning = meaning_of(name);
    if (meaning.column == Column::none) return;
    columns_.insert({meaning.column, meaning.metric});
    if (folded(name) == "name") return;  // things of all sorts have one
    piece_ = piece_ || meaning.column == Column::title || meaning.column == Column::text || meaning.column == Column::url || meaning.column == Column::html;
  }
  bool enough() const { return piece_ && columns_.size() >= 2; }

 private:
  std::set<std::pair<Column, std::string_view>> columns_;
  bool piece_ = false;
};

// Keys: texts directly before a colon.
bool looks_like_objects(std::string_view head) {
  Seen seen;
  for (std::size_t at = head.find('"'); at != std::string_view::npos; at = head.find('"', at)) {
    std::size_t end = at + 1;
    while (end < head.size() && head[end] != '"') end += head[end] == '\\' ? 2 : 1;
    if (end >= head.size()) break;
    const std::size_t after = head.find_first_not_of(" \t\r\n", end + 1);
    if (after != std::string_view::npos && head[after] == ':') seen.add(head.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return seen.enough();
}

// One of the first lines, cut at one of the usual delimiters, is a header.
bool looks_like_rows(std::string_view head) {
  for (int lines = 0; !head.empty() && lines < 8; ++lines) {
    const std::size_t end = std::min(head.find_first_of("\r\n"), head.size());
    const std::string_view line = head.substr(0, end);
    for (const char delimiter : {',', ';', '\t', '|'}) {
      Seen seen;
      for (std::string_view rest = line; !rest.empty();) {
        const std::size_t cell = std::min(rest.find(delimiter), rest.size());
        seen.add(rest.substr(0, cell));
        rest.remove_prefix(std::min(cell + 1, rest.size()));
      }
      if (seen.enough()) return true;
    }
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return false;
}

}  // namespace

Look first_look(std::string_view path, std::string_view head) {
  const std::size_t slash = path.rfind('/');
  const bool has_ending = path.substr(slash == std::string_view::npos ? 0 : slash + 1).find('.') != std::string_view::npos;
  if (head.substr(0, 4) == "PK\x03\x04") return ends_with(path, ".xlsx") || ends_with(path, ".xlsm") ? Look::workbook : Look::no;
  bool fits = !has_ending;
  for (const std::string_view ending : {".csv", ".json", ".jsonl", ".ndjson", ".psv", ".tab", ".tsv", ".txt"}) fits = fits || ends_with(path, ending);
  if (!fits) return Look::no;
  const std::string text = support::plain(head);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos || text[first] == '<') return Look::no;
  const bool objects = text[first] == '{' || text[first] == '[';
  return (objects ? looks_like_objects(text) : looks_like_rows(text)) ? Look::list : Look::no;
}

}  // namespace freehold::inventory
