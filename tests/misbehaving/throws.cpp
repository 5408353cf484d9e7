// Throws an exception that the SDK catches.
#include "poison.hpp"

#include <stdexcept>

MISBEHAVING("throws", "Throws an exception that the SDK catches") {
  throw std::runtime_error("poison: thrown by the rule");
}
