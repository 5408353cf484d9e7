// Prints a megabyte to standard output and to standard error.
#include "poison.hpp"

#include <cstdio>

MISBEHAVING("prints", "Prints a megabyte to standard output and to standard error") {
  const std::string noise(1 << 20, '!');
  static_cast<void>(std::fwrite(noise.data(), 1, noise.size(), stdout));
  static_cast<void>(std::fwrite(noise.data(), 1, noise.size(), stderr));
  std::fflush(stdout);
}
