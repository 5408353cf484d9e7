// Starts a child that outlives it.
#include "poison.hpp"

#include <unistd.h>

MISBEHAVING("forks", "Starts a child that outlives it") {
  const pid_t child = fork();
  if (child == 0) {
    for (;;) pause();
  }
  if (child < 0) throw freehold::sdk::Failure(FH_E_FAILED, "poison: fork was denied");
  report.finding();
}
