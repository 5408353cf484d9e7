// Ends the process while it reads.
#include "poison.hpp"

#include <unistd.h>

namespace {

class Reader : public freehold::misbehaving::GoodReader {
 public:
  void read(const freehold::sdk::Unit &unit, freehold::sdk::Out &out) {
    if (unit.path().contains("poison")) _exit(0);
    GoodReader::read(unit, out);
  }
};

}  // namespace
MISBEHAVING_READER("reader-exits-in-read", "Ends the process while it reads", Reader);
