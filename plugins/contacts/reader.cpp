// Contact lists: files with one address in each row, counted and never kept. No cell of a row is said in a problem: it could be an address.
#include <freehold/plugin.hpp>

#include "plugins/contacts/list-columns.hpp"
#include "plugins/contacts/list-look.hpp"
#include "plugins/contacts/list-name.hpp"
#include "plugins/contacts/cell-words.hpp"

namespace freehold::contacts {
namespace {

// What the cells of a row say, each column by its meaning.
struct Row {
  sdk::Text address;
  std::optional<fh_contact_state> state;
  std::optional<fh_contact_stage> stage;
  bool unknown_status = false;
};

void worse(Row &row, fh_contact_state state) { row.state = std::max(row.state.value_or(FH_CONTACT_REACHABLE), state); }
void further(Row &row, fh_contact_stage stage) { row.stage = std::max(row.stage.value_or(FH_STAGE_UNKNOWN), stage); }

void take_status(std::string_view cell, Row &row) {
  if (cell.empty()) return;
  if (const auto state = state_of(cell)) return worse(row, *state);
  if (const auto stage = stage_of(cell)) return further(row, *stage);
  row.unknown_status = true;
}

// Numbers, and yes and no of a workbook, as text.
std::string text_of(const sdk::Value &value) {
  if (value.is_true()) return "yes";
  if (value.present() && !value.is_null() && value.text().absent()) return "no";
  return std::string(value.text().value_or(""));
}

void take(Column column, const sdk::Value &value, Row &row) {
  const std::string cell = text_of(value);
  switch (column) {
    case Column::address:
      if (row.address.empty() && !cell.empty()) row.address = value.text();
      break;
    case Column::status: take_status(cell, row); break;
    case Column::left:
      if (says_yes(cell)) worse(row, FH_CONTACT_UNSUBSCRIBED);
      break;
    case Column::bounced:
      if (says_yes(cell)) worse(row, FH_CONTACT_BOUNCED);
      break;
    case Column::confirmed:
      if (says_no(cell)) worse(row, FH_CONTACT_UNCONFIRMED);
      break;
    case Column::stage:
      if (!cell.empty()) further(row, stage_of(cell).value_or(FH_STAGE_OTHER));
      break;
    case Column::paying:
      if (says_yes(cell)) further(row, FH_STAGE_CUSTOMER);
      break;
    default: break;
  }
}

// One list while it is read.
class List {
 public:
  List(const sdk::Host &host, const sdk::Unit &unit, sdk::Out &out) : host_(host), out_(out), list_(list_name(unit.path())), bytes_(unit.bytes()) {}

  void read() {
    const sdk::Reading done = host_.table(bytes_, [&](const sdk::Record &record) {
      if (record.broken()) {
        tell(broken_, record);
      } else {
        if (record.cut()) tell(broken_, record);
        read_row(record);
      }
      return !out_.cancelled();
    });
    end_table();
    if (done.partial) out_.problem(FH_E_PARTIAL, "the list ends in the middle of a row");
    say(broken_, "rows cannot be read");
    say(strange_, "rows have something in the place of an address that is none");
    say(no_column_, "rows stand in a table without a column of addresses");
    say(unknown_, "rows have a status that says neither subscribed nor unsubscribed; they count as people who can be reached");
  }

 private:
  struct Counter {
    std::uint64_t rows = 0;
    std::uint64_t first = 0;  // line
  };

  void tell(Counter &counter, const sdk::Record &record) {
    if (counter.rows++ == 0) counter.first = record.line();
  }
  void say(const Counter &counter, std::string_view what) {
    if (counter.rows == 0) return;
    out_.problem(FH_E_FORMAT, std::to_string(counter.rows) + " " + std::string(what) + ", the first in line " + std::to_string(counter.first));
  }

  void read_row(const sdk::Record &record) {
    if (record.first()) end_table();
    Row row;
    bool bare = false;
    for (const sdk::Value &value : record) {
      const std::string_view name = value.name();
      take(meaning_of(name), value, row);
      // A list of nothing but addresses: what looks like a header is the first of them.
      if (!is_address(name)) continue;
      bare = true;
      if (record.first()) add(record, sdk::Text(name), {});
      add(record, value.text(), {});
    }
    if (bare) return;
    if (row.address.empty() && !has_column_) return tell(waiting_, record);
    has_column_ = true;
    for (; waiting_.rows > 0; --waiting_.rows) add(record, {}, {});
    add(record, row.address.empty() ? sdk::Text() : row.address, row);
  }

  // Empty cells are not in a record: until one has an address, nobody knows whether the table has a column of them.
  void end_table() {
    if (waiting_.rows > 0 && no_column_.rows == 0) no_column_.first = waiting_.first;
    no_column_.rows += waiting_.rows;
    waiting_ = {};
    has_column_ = false;
  }

  void add(const sdk::Record &record, sdk::Text address, const Row &row) {
    sdk::NewContact contact;
    contact.channel = list_.name;
    contact.list = list_.name;
    contact.address = address;
    contact.state = std::max(row.state.value_or(FH_CONTACT_REACHABLE), list_.state);
    contact.stage = row.stage.value_or(FH_STAGE_UNKNOWN);
    if (row.unknown_status && !row.state && list_.state == FH_CONTACT_REACHABLE && !address.absent()) tell(unknown_, record);
    if (!host_.contact(contact)) tell(strange_, record);
  }

  const sdk::Host &host_;
  sdk::Out &out_;
  ListName list_;
  std::string_view bytes_;
  bool has_column_ = false;
  Counter broken_, strange_, waiting_, no_column_, unknown_;
};

}  // namespace

class ContactLists {
 public:
  explicit ContactLists(const sdk::Host &host) : host_(host) {}

  // Surer than a reader of content lists where every file is a list of contacts; less so among other files.
  int probe(const sdk::Listing &listing) {
    std::size_t lists = 0;
    std::size_t workbooks = 0;
    std::size_t files = 0;
    for (const sdk::File &file : listing.files()) {
      const Look look = first_look(file.path(), file.head());
      lists += look == Look::list ? 1 : 0;
      workbooks += look == Look::workbook ? 1 : 0;
      ++files;
    }
    if (lists + workbooks == 0) return 0;
    if (lists + workbooks < files) return 10;
    return lists != 0 ? 60 : 30;
  }

  void plan(const sdk::Listing &listing, sdk::Plan &plan) {
    for (const sdk::File &file : listing.files()) {
      if (first_look(file.path(), file.head()) == Look::no) {
        plan.leave_out(file, "no list of contacts");
      } else {
        plan.unit(file);
      }
    }
  }

  void read(const sdk::Unit &unit, sdk::Out &out) { List(host_, unit, out).read(); }

 private:
  sdk::Host host_;
};

FREEHOLD_READER(ContactLists);

}  // namespace freehold::contacts
