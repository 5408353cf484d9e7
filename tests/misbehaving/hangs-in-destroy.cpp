// Computes for ever when its instance is destroyed.
#include "raw-plugin.hpp"

namespace {

void destroy(void *) noexcept {
  for (volatile uint64_t i = 0;; i = i + 1) {
  }
}

}  // namespace
RAW_PLUGIN("hangs-in-destroy", raw::judge_well, raw::create, destroy);
