// Computes for ever when the process ends.
#include "poison.hpp"

namespace {
__attribute__((destructor)) void misbehave_early_or_late() {
  for (volatile std::uint64_t i = 0;; i = i + 1) {
  }
}
}  // namespace
MISBEHAVING("hangs-at-exit", "Computes for ever when the process ends") {}
