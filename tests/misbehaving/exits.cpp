// Ends the process and says all went well.
#include "poison.hpp"

MISBEHAVING("exits", "Ends the process and says all went well") {
  std::exit(0);
}
