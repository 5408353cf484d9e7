// Writes to address zero.
#include "poison.hpp"

MISBEHAVING("writes-null", "Writes to address zero") {
  *freehold::misbehaving::nothing() = 1;
}
