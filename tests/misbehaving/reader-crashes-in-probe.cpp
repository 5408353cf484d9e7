// Writes to address zero when asked whether it knows a source.
#include "poison.hpp"

namespace {

class Reader : public freehold::misbehaving::GoodReader {
 public:
  int probe(const freehold::sdk::Listing &listing) {
    if (freehold::misbehaving::poisoned(listing)) *freehold::misbehaving::nothing() = 1;
    return 0;
  }
};

}  // namespace
MISBEHAVING_READER("reader-crashes-in-probe", "Writes to address zero when asked whether it knows a source", Reader);
