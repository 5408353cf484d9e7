// Computes for ever while it is loaded.
#include "poison.hpp"

namespace {
__attribute__((constructor)) void misbehave_early_or_late() {
  for (volatile std::uint64_t i = 0;; i = i + 1) {
  }
}
}  // namespace
MISBEHAVING("hangs-at-load", "Computes for ever while it is loaded") {}
