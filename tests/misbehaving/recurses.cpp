// Calls itself without end.
#include "poison.hpp"

namespace {
// noinline and the volatile buffer: no tail call, and every call takes stack.
[[gnu::noinline]] int deeper(int depth) {
  volatile char buffer[512];
  buffer[0] = static_cast<char>(depth);
  return depth == 0 ? 0 : deeper(depth % 1000 + 1) + buffer[0];
}
}  // namespace

MISBEHAVING("recurses", "Calls itself without end") {
  static_cast<void>(deeper(1));
}
