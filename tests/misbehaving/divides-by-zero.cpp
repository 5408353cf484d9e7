// Divides by zero.
#include "poison.hpp"

MISBEHAVING("divides-by-zero", "Divides by zero") {
  volatile int seven = 7;
  volatile int zero = 0;
  volatile int result = seven / zero;
  static_cast<void>(result);
}
