// Runs a command.
#include "poison.hpp"

MISBEHAVING("runs-a-shell", "Runs a command") {
  if (std::system("touch " MISBEHAVING_MARKS "/runs-a-shell") != 0)
    throw freehold::sdk::Failure(FH_E_FAILED, "poison: the command was denied");
  report.finding();
}
