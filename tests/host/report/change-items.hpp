// A report makes its items when they are asked for; to change them they are taken out and put back.
#pragma once

#include <utility>
#include <vector>

#include "host/report/report.hpp"

namespace freehold::report {

template <class Change>
void change_items(ItemList &items, const Change &change) {
  std::vector<Item> list;
  for (const Item &item : items) list.push_back(item);
  change(list);
  items = ItemList(std::move(list));
}

}  // namespace freehold::report
