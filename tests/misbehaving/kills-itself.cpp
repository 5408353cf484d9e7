// Sends SIGKILL to its own process.
#include "poison.hpp"

#include <signal.h>
#include <unistd.h>

MISBEHAVING("kills-itself", "Sends SIGKILL to its own process") {
  kill(getpid(), SIGKILL);
  throw freehold::sdk::Failure(FH_E_FAILED, "the signal was denied");
}
