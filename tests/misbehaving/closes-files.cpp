// Closes every file the process has open.
#include "poison.hpp"

#include <unistd.h>

MISBEHAVING("closes-files", "Closes every file the process has open") {
  for (int file = 0; file < 4096; ++file) close(file);
}
