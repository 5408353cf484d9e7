// Is a thousand per cent sure.
#include "poison.hpp"

namespace {

class Reader : public freehold::misbehaving::GoodReader {
 public:
  int probe(const freehold::sdk::Listing &listing) {
    if (freehold::misbehaving::poisoned(listing)) return 1000;
    return 0;
  }
};

}  // namespace
MISBEHAVING_READER("reader-boasts-in-probe", "Is a thousand per cent sure", Reader);
