// Writes a file.
#include "poison.hpp"

#include <fcntl.h>
#include <unistd.h>

MISBEHAVING("writes-a-file", "Writes a file") {
  const int file = open(MISBEHAVING_MARKS "/writes-a-file", O_WRONLY | O_CREAT, 0600);
  if (file < 0) throw freehold::sdk::Failure(FH_E_FAILED, "poison: the file was denied");
  close(file);
  report.finding();
}
