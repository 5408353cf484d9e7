// Starts threads that never end.
#include "poison.hpp"

#include <unistd.h>
#include <thread>

MISBEHAVING("starts-threads", "Starts threads that never end") {
  for (int i = 0; i < 8; ++i)
    std::thread([] {
      for (;;) pause();
    }).detach();
  report.finding();
}
