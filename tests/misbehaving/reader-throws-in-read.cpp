// Throws while it reads.
#include "poison.hpp"

namespace {

class Reader : public freehold::misbehaving::GoodReader {
 public:
  void read(const freehold::sdk::Unit &unit, freehold::sdk::Out &out) {
    if (unit.path().contains("poison")) throw freehold::sdk::Failure(FH_E_FORMAT, "poison: not what it claims to be");
    GoodReader::read(unit, out);
  }
};

}  // namespace
MISBEHAVING_READER("reader-throws-in-read", "Throws while it reads", Reader);
