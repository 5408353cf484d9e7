// Ends the process without a word.
#include "poison.hpp"

#include <unistd.h>

MISBEHAVING("exits-at-once", "Ends the process without a word") {
  _exit(0);
}
