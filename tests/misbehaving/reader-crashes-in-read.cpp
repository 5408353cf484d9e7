// Writes to address zero while it reads.
#include "poison.hpp"

namespace {

class Reader : public freehold::misbehaving::GoodReader {
 public:
  void read(const freehold::sdk::Unit &unit, freehold::sdk::Out &out) {
    if (unit.path().contains("poison")) *freehold::misbehaving::nothing() = 1;
    GoodReader::read(unit, out);
  }
};

}  // namespace
MISBEHAVING_READER("reader-crashes-in-read", "Writes to address zero while it reads", Reader);
