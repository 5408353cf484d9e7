// Measures three of two.
#include "poison.hpp"

MISBEHAVING("num-above-den", "Measures three of two") {
  report.measure(2, 1);
}
