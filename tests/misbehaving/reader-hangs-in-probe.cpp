// Computes for ever when asked whether it knows a source.
#include "poison.hpp"

namespace {

class Reader : public freehold::misbehaving::GoodReader {
 public:
  int probe(const freehold::sdk::Listing &listing) {
    if (freehold::misbehaving::poisoned(listing)) for (volatile int i = 0;; i = i ^ 1) continue;
    return 0;
  }
};

}  // namespace
MISBEHAVING_READER("reader-hangs-in-probe", "Computes for ever when asked whether it knows a source", Reader);
