// Ends the process while it is loaded.
#include "poison.hpp"

#include <unistd.h>

namespace {
__attribute__((constructor)) void misbehave_early_or_late() {
  _exit(0);
}
}  // namespace
MISBEHAVING("exits-at-load", "Ends the process while it is loaded") {}
