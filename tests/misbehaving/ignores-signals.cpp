// Blocks all signals and computes for ever.
#include "poison.hpp"

#include <signal.h>

MISBEHAVING("ignores-signals", "Blocks all signals and computes for ever") {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, nullptr);
  signal(SIGXCPU, SIG_IGN);
  for (volatile std::uint64_t i = 0;; i = i + 1) {
  }
}
