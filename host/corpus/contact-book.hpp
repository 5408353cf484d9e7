// ContactBook: counts who stands on which lists. Takes rows in any order and makes the same counts of them; what stood for an address is gone afterwards.
//
// Of a person who stands twice on one list the last state counts (unconfirmed, then bounced, then unsubscribed before reachable) and the furthest stage.
// Who of several lists is the same person is known for at most kMostLists lists that make at most kMostCells cells; beyond that every list is
// counted for itself.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "host/corpus/corpus.hpp"

namespace freehold::corpus {

// Lists sorted by channel, list, run; cells sorted, their lists being indexes of these.
struct CountedContacts {
  std::vector<model::ContactCount> lists;
  std::vector<ContactCell> cells;
};

class ContactBook {
 public:
  static constexpr std::size_t kMostLists = 64;
  static constexpr std::size_t kMostCells = 4096;

  void add(const model::ContactCount &count);  // the larger of two counts of one list stays
  void add(model::ContactMarks &&marks);
  // What was counted before; its runs stay apart from each other, from those added so before and from the rows of this book.
  void add(const CountedContacts &counted);

  // Empties the book.
  CountedContacts take();

 private:
  using Key = std::pair<std::string, std::string>;  // channel, list
  struct List {
    std::uint64_t without_address = 0;
    std::vector<model::ContactMark> marks;
  };

  CountedContacts count_rows();

  std::map<Key, std::uint64_t> plain_;
  std::map<Key, List> lists_;
  std::vector<CountedContacts> counted_;
};

}  // namespace freehold::corpus
