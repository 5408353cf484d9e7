// Writes to address zero while it plans.
#include "poison.hpp"

namespace {

class Reader : public freehold::misbehaving::GoodReader {
 public:
  void plan(const freehold::sdk::Listing &, freehold::sdk::Plan &) { *freehold::misbehaving::nothing() = 1; }
};

}  // namespace
MISBEHAVING_READER("reader-crashes-in-plan", "Writes to address zero while it plans", Reader);
