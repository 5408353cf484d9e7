// Computes for ever.
#include "poison.hpp"

MISBEHAVING("loops", "Computes for ever") {
  for (volatile std::uint64_t i = 0;; i = i + 1) {
  }
}
