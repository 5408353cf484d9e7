// Sends SIGKILL to the process that started it.
#include "poison.hpp"

#include <signal.h>
#include <unistd.h>

MISBEHAVING("kills-its-parent", "Sends SIGKILL to the process that started it") {
  if (kill(getppid(), SIGKILL) != 0) throw freehold::sdk::Failure(FH_E_FAILED, "poison: the signal was denied");
  report.finding();
}
