#include "plugins/contacts/list-look.hpp"

#include <algorithm>
#include <string>

#include "plugins/contacts/list-columns.hpp"
#include "plugins/support/file-head.hpp"
#include "plugins/support/folded.hpp"

namespace freehold::contacts {
namespace {

using support::ends_with;

std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool name_speaks_of_contacts(std::string_view path) {
  const std::string name = support::folded(file_name(path));
  for (const std::string_view word : {"abonnent", "abonné", "client", "contact", "customer", "kontakt", "kunden", "lead", "member", "subscri", "suscript",
                                      "iscritti", "assinantes", "подписчик", "контакт", "联系人", "订阅者", "連絡先"}) {
    if (name.find(word) != std::string::npos) return true;
  }
  return false;
}

std::string_view unquoted(std::string_view cell) {
  while (!cell.empty() && (cell.front() == ' ' || cell.front() == '"' || cell.front() == '\'')) cell.remove_prefix(1);
  while (!cell.empty() && (cell.back() == ' ' || cell.back() == '"' || cell.back() == '\'')) cell.remove_suffix(1);
  return cell;
}

// The cells of a line, cut at a delimiter; what they mean.
struct Header {
  bool address = false;
  bool person = false;
  bool piece = false;
  bool link = false;
  bool all_addresses = true;

  Header(std::string_view line, char delimiter) {
    for (;;) {
      const std::size_t end = std::min(line.find(delimiter), line.size());
      const std::string_view cell = unquoted(line.substr(0, end));
      const Column column = meaning_of(cell);
      address = address || column == Column::address;
      person = person || column == Column::person;
      piece = piece || column == Column::piece;
      link = link || column == Column::link;
      all_addresses = all_addresses && is_address(cell);
      if (end == line.size()) return;
      line.remove_prefix(end + 1);
    }
  }
  bool is_list() const { return all_addresses || (address && !piece && (!link || person)); }
};

// One of the first lines is a header; what stands before it may be a note.
bool looks_like_rows(std::string_view head) {
  for (int lines = 0; !head.empty() && lines < 8; ++lines) {
    const std::size_t end = std::min(head.find_first_of("\r\n"), head.size());
    const std::string_view line = head.substr(0, end);
    bool piece = false;
    bool list = false;
    for (const char delimiter : {',', ';', '\t', '|'}) {
      const Header header(line, delimiter);
      piece = piece || (header.address && header.piece);
      list = list || header.is_list();
    }
    if (list || piece) return list && !piece;
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return false;
}

}  // namespace

bool is_address(std::string_view cell) {
  const std::size_t at = cell.find('@');
  if (at == std::string_view::npos || at == 0 || cell.find('@', at + 1) != std::string_view::npos || cell.size() > 320) return false;
  const std::size_t dot = cell.find('.', at);
  return dot != std::string_view::npos && dot > at + 1 && dot + 1 < cell.size() && cell.find_first_of(" \t,;") == std::string_view::npos;
}

Look first_look(std::string_view path, std::string_view head) {
  if (head.substr(0, 4) == "PK\x03\x04") {
    const bool workbook = ends_with(path, ".xlsx") || ends_with(path, ".xlsm");
    return workbook && name_speaks_of_contacts(path) ? Look::workbook : Look::no;
  }
  bool fits = file_name(path).find('.') == std::string_view::npos;
  for (const std::string_view ending : {".csv", ".psv", ".tab", ".tsv", ".txt"}) fits = fits || ends_with(path, ending);
  if (!fits) return Look::no;
  const std::string text = support::plain(head);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos || text[first] == '<' || text[first] == '{' || text[first] == '[') return Look::no;
  return looks_like_rows(text) ? Look::list : Look::no;
}

}  // namespace freehold::contacts
