#include "host/corpus/contact-book.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace freehold::corpus {
namespace {

using model::ContactMark;
using model::ContactStage;
using model::ContactState;

// One row a person, sorted.
void tidy(std::vector<ContactMark> &marks) {
  std::sort(marks.begin(), marks.end(), [](const ContactMark &a, const ContactMark &b) { return a.who < b.who; });
  std::size_t kept = 0;
  for (const ContactMark &mark : marks) {
    if (kept > 0 && marks[kept - 1].who == mark.who) {
      ContactMark &held = marks[kept - 1];
      held.state = std::max(held.state, mark.state);
      held.stage = std::max(held.stage, mark.stage);
    } else {
      marks[kept++] = mark;
    }
  }
  marks.resize(kept);
}

void count_states(const std::vector<ContactMark> &marks, model::ContactCount &count) {
  std::vector<std::uint64_t> stages(model::kContactStages);
  for (const ContactMark &mark : marks) {
    switch (mark.state) {
      case ContactState::reachable:
        ++count.count;
        ++stages[static_cast<std::size_t>(mark.stage)];
        break;
      case ContactState::unsubscribed: ++count.unsubscribed; break;
      case ContactState::bounced: ++count.bounced; break;
      case ContactState::unconfirmed: ++count.unconfirmed; break;
    }
  }
  if (count.count > stages[0]) count.stages = std::move(stages);
}

struct Standing {
  std::uint64_t who = 0;
  std::uint64_t lists = 0;  // one bit each on which they can be reached
  ContactStage stage = ContactStage::unknown;
};

std::vector<std::uint32_t> bits_of(std::uint64_t lists) {
  std::vector<std::uint32_t> bits;
  for (std::uint32_t bit = 0; lists != 0; ++bit, lists >>= 1) {
    if ((lists & 1) != 0) bits.push_back(bit);
  }
  return bits;
}

// Empty: there are more than can be kept.
std::vector<ContactCell> cells_of(std::vector<Standing> &standing) {
  std::sort(standing.begin(), standing.end(), [](const Standing &a, const Standing &b) { return a.who < b.who; });
  std::map<std::pair<std::uint64_t, ContactStage>, std::uint64_t> cells;
  for (std::size_t i = 0; i < standing.size();) {
    Standing person = standing[i];
    for (++i; i < standing.size() && standing[i].who == person.who; ++i) {
      person.lists |= standing[i].lists;
      person.stage = std::max(person.stage, standing[i].stage);
    }
    if (person.lists != 0) ++cells[{person.lists, person.stage}];
  }
  if (cells.size() > ContactBook::kMostCells) return {};
  std::vector<ContactCell> out;
  for (const auto &[key, people] : cells) out.push_back({bits_of(key.first), key.second, people});
  return out;
}

// Appends, with the runs of `more` numbered behind those that are there and its cells pointing at where its lists came to stand.
void append(const CountedContacts &more, std::uint32_t &runs, CountedContacts &all) {
  const auto base = static_cast<std::uint32_t>(all.lists.size());
  std::uint32_t next = runs;
  for (model::ContactCount list : more.lists) {
    if (list.run != model::kNone) {
      list.run += runs;
      next = std::max(next, list.run + 1);
    }
    all.lists.push_back(std::move(list));
  }
  for (ContactCell cell : more.cells) {
    for (std::uint32_t &list : cell.lists) list += base;
    all.cells.push_back(std::move(cell));
  }
  runs = next;
}

bool is_before(const model::ContactCount &a, const model::ContactCount &b) {
  return std::tie(a.channel, a.list, a.run, a.count) < std::tie(b.channel, b.list, b.run, b.count);
}

void sort(CountedContacts &contacts) {
  std::vector<std::uint32_t> order(contacts.lists.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return is_before(contacts.lists[a], contacts.lists[b]); });
  std::vector<std::uint32_t> place(order.size());
  std::vector<model::ContactCount> lists;
  for (const std::uint32_t from : order) {
    place[from] = static_cast<std::uint32_t>(lists.size());
    lists.push_back(std::move(contacts.lists[from]));
  }
  contacts.lists = std::move(lists);
  for (ContactCell &cell : contacts.cells) {
    for (std::uint32_t &list : cell.lists) list = place[list];
    std::sort(cell.lists.begin(), cell.lists.end());
  }
  std::sort(contacts.cells.begin(), contacts.cells.end());
}

}  // namespace

void ContactBook::add(const model::ContactCount &count) {
  std::uint64_t &held = plain_[{count.channel, count.list}];
  held = std::max(held, count.count);
}

void ContactBook::add(model::ContactMarks &&marks) {
  List &list = lists_[{marks.channel, marks.list}];
  list.without_address += marks.without_address;
  list.marks.insert(list.marks.end(), marks.marks.begin(), marks.marks.end());
}

void ContactBook::add(const CountedContacts &counted) {
  CountedContacts held;
  std::vector<std::uint32_t> place(counted.lists.size(), model::kNone);
  for (std::size_t i = 0; i < counted.lists.size(); ++i) {
    if (!counted.lists[i].held) {
      add(counted.lists[i]);
      continue;
    }
    place[i] = static_cast<std::uint32_t>(held.lists.size());
    held.lists.push_back(counted.lists[i]);
  }
  for (ContactCell cell : counted.cells) {
    for (std::uint32_t &list : cell.lists) list = place[list];
    held.cells.push_back(std::move(cell));
  }
  if (!held.lists.empty()) counted_.push_back(std::move(held));
}

CountedContacts ContactBook::count_rows() {
  CountedContacts rows;
  std::vector<Standing> standing;
  for (auto &[key, list] : lists_) {
    tidy(list.marks);
    model::ContactCount count;
    count.channel = key.first;
    count.list = key.second;
    count.held = true;
    count.without_address = list.without_address;
    count_states(list.marks, count);
    const std::uint64_t bit = rows.lists.size() < kMostLists ? std::uint64_t{1} << rows.lists.size() : 0;
    for (const ContactMark &mark : list.marks) standing.push_back({mark.who, mark.state == ContactState::reachable ? bit : 0, mark.stage});
    list.marks = {};
    rows.lists.push_back(std::move(count));
  }
  lists_.clear();
  if (rows.lists.size() <= kMostLists) rows.cells = cells_of(standing);
  const bool anybody = std::any_of(rows.lists.begin(), rows.lists.end(), [](const model::ContactCount &list) { return list.count > 0; });
  if (anybody && rows.cells.empty()) return rows;  // more than can be kept
  for (model::ContactCount &list : rows.lists) list.run = 0;
  return rows;
}

CountedContacts ContactBook::take() {
  CountedContacts all;
  std::uint32_t runs = 0;
  append(count_rows(), runs, all);
  for (const CountedContacts &counted : counted_) append(counted, runs, all);
  counted_.clear();
  for (const auto &[key, people] : plain_) {
    model::ContactCount count;
    count.channel = key.first;
    count.list = key.second;
    count.count = people;
    all.lists.push_back(std::move(count));
  }
  plain_.clear();
  sort(all);
  return all;
}

}  // namespace freehold::corpus
