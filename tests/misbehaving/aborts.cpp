// Calls abort.
#include "poison.hpp"

MISBEHAVING("aborts", "Calls abort") {
  std::abort();
}
