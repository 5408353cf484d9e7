// Writes to address zero while it is loaded.
#include "poison.hpp"

namespace {
__attribute__((constructor)) void misbehave_early_or_late() {
  *freehold::misbehaving::nothing() = 1;
}
}  // namespace
MISBEHAVING("crashes-at-load", "Writes to address zero while it is loaded") {}
