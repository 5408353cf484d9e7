// Sleeps for ever.
#include "poison.hpp"

#include <unistd.h>

MISBEHAVING("sleeps", "Sleeps for ever") {
  for (;;) pause();
}
