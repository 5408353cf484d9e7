// Takes memory and never asks whether it got any.
#include "poison.hpp"

MISBEHAVING("eats-memory-blindly", "Takes memory and never asks whether it got any") {
  for (;;) {
    auto *volatile block = static_cast<char *>(std::malloc(std::size_t{16} << 20));
    std::memset(block, 'x', std::size_t{16} << 20);
  }
}
