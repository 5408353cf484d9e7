// The link map: where short links lead, as a CSV file with a header: short,target and, as `freehold links` writes it, count,where. Further columns
// are the user's own and passed over; a row without a target is not resolved yet.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "host/model/item.hpp"
#include "host/support/result.hpp"

namespace freehold::config {

struct ShortLink {
  std::string shortened;  // column "short"
  std::string target;     // empty: not known
  std::uint64_t count = 0;
  std::string where;      // an item that uses it
  std::size_t line = 0;   // from 1
};

struct ShortLinks {
  std::vector<ShortLink> rows;     // as written
  std::vector<Problem> problems;   // sorted by line; rows with one are left out
};

// Pure. path: for messages. At most 16 MiB and a million rows.
ShortLinks parse_short_links(std::string_view text, const std::string &path);

// With its header, every cell made safe for spreadsheets.
void write_short_links(const std::vector<ShortLink> &rows, std::ostream &out);

// Those with a target: short → target, sorted, unique (the first counts).
std::vector<model::Pair> resolved(const std::vector<ShortLink> &rows);

}  // namespace freehold::config
