// Fails with a code that the contract does not know.
#include "poison.hpp"

MISBEHAVING("negative-code", "Fails with a code that the contract does not know") {
  throw freehold::sdk::Failure(-7777, "poison: a code of its own");
}
