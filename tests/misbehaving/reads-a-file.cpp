// Reads a file of the user.
#include "poison.hpp"

#include <fcntl.h>
#include <unistd.h>

MISBEHAVING("reads-a-file", "Reads a file of the user") {
  const int file = open("/etc/passwd", O_RDONLY);
  if (file < 0) throw freehold::sdk::Failure(FH_E_FAILED, "poison: the file was denied");
  close(file);
  report.finding();
}
