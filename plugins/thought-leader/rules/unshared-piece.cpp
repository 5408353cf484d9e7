#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

// An article or a case that no post points to is found by nobody who was not looking for it.
FREEHOLD_GRAPH_RULE(unshared_piece, "unshared-piece") {
  if (facts.left_out() || support::is_chore(item) || !facts.shared()) return;
  if (!support::one_of(item.page_kind(), "article", "case")) return;
  if (*facts.shared()) {
    report.yes();
    return;
  }
  report.no().finding("unseen");
}
