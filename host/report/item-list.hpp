// The items of a report, one at a time: of a run each is made of corpus and verdict when it is asked for, of a file all were read.
// Why: all of them at once take twice the memory of the corpus they are made of.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "host/report/report-item.hpp"

namespace freehold::report {

class ItemList {
 public:
  // Gives the same item for the same index every time. What it refers to outlives the list.
  using Make = std::function<Item(std::size_t)>;

  ItemList() = default;
  explicit ItemList(std::vector<Item> items) : size_(items.size()), make_([items = std::move(items)](std::size_t i) { return items[i]; }) {}
  ItemList(std::size_t size, Make make) : size_(size), make_(std::move(make)) {}

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // Requires: index < size().
  Item operator[](std::size_t index) const { return make_(index); }

  // Enough for a range-based for; an item lives for its turn.
  class Iterator {
   public:
    Iterator(const ItemList &list, std::size_t index) : list_(&list), index_(index) {}
    Item operator*() const { return (*list_)[index_]; }
    Iterator &operator++() {
      ++index_;
      return *this;
    }
    friend bool operator==(const Iterator &a, const Iterator &b) { return a.index_ == b.index_; }

   private:
    const ItemList *list_;
    std::size_t index_;
  };
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size_}; }

 private:
  std::size_t size_ = 0;
  Make make_;
};

}  // namespace freehold::report
