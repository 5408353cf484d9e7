// Computes for ever while it plans.
#include "poison.hpp"

namespace {

class Reader : public freehold::misbehaving::GoodReader {
 public:
  void plan(const freehold::sdk::Listing &, freehold::sdk::Plan &) { for (volatile int i = 0;; i = i ^ 1) continue; }
};

}  // namespace
MISBEHAVING_READER("reader-hangs-in-plan", "Computes for ever while it plans", Reader);
