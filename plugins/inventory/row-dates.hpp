// When the rows of a list were published: in any way people and machines write it. 03/04/2026 is decided by the whole list: where one row says
// 27/03/2026, days come first everywhere.
#pragma once

#include <optional>
#include <string>

#include <freehold/plugin.hpp>

#include "plugins/inventory/row-item.hpp"

namespace freehold::inventory {

class Dates {
 public:
  // hint: what the user says of dates (freehold.time/1), or empty. Requires: host and bytes outlive this.
  Dates(const sdk::Host &host, sdk::Text bytes, std::string hint) : host_(host), bytes_(bytes), hint_(std::move(hint)) {}

  std::optional<std::string> read(const sdk::Value &value);

 private:
  void look_through_list();

  const sdk::Host &host_;
  sdk::Text bytes_;
  std::string hint_;
  bool looked_ = false;
};

}  // namespace freehold::inventory
