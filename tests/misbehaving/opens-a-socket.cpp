// Opens a socket.
#include "poison.hpp"

#include <sys/socket.h>
#include <unistd.h>

MISBEHAVING("opens-a-socket", "Opens a socket") {
  const int connection = socket(AF_INET, SOCK_STREAM, 0);
  if (connection < 0) throw freehold::sdk::Failure(FH_E_FAILED, "poison: the socket was denied");
  close(connection);
  report.finding();
}
