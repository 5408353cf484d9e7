// Computes for ever while it reads.
#include "poison.hpp"

namespace {

class Reader : public freehold::misbehaving::GoodReader {
 public:
  void read(const freehold::sdk::Unit &unit, freehold::sdk::Out &out) {
    if (unit.path().contains("poison")) for (volatile int i = 0;; i = i ^ 1) continue;
    GoodReader::read(unit, out);
  }
};

}  // namespace
MISBEHAVING_READER("reader-hangs-in-read", "Computes for ever while it reads", Reader);
