// What every record must be, whatever it was read from. Aborts where it is not.
#pragma once

#include <cstdlib>

#include <freehold/abi.h>

#include "host/support/utf8.hpp"

namespace freehold::tests {

inline void check_text(fh_str text) {
  if (text.data != nullptr && !is_clean_utf8({text.data, static_cast<std::size_t>(text.size)})) std::abort();
}

inline void check_record(const fh_record &record, std::size_t size) {
  const bool broken = (record.flags & FH_RECORD_BROKEN) != 0;
  if (broken != (record.nodes.count == 0)) std::abort();
  if (broken && record.problem.data == nullptr) std::abort();
  if (record.begin != FH_NOWHERE && (record.begin > record.end || record.end > size)) std::abort();
  check_text(record.name);
  check_text(record.problem);
  const auto *nodes = static_cast<const fh_node *>(record.nodes.data);
  for (std::uint32_t i = 0; i < record.nodes.count; ++i) {
    if (nodes[i].next <= i || nodes[i].next > record.nodes.count) std::abort();
    check_text(nodes[i].name);
    check_text(nodes[i].text);
  }
}

}  // namespace freehold::tests
