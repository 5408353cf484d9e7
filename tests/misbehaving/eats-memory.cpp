// Takes memory until there is none.
#include "poison.hpp"

MISBEHAVING("eats-memory", "Takes memory until there is none") {
  std::vector<std::string> eaten;
  for (;;) eaten.emplace_back(std::size_t{16} << 20, 'x');
}
