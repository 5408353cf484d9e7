// Throws while it plans.
#include "poison.hpp"

namespace {

class Reader : public freehold::misbehaving::GoodReader {
 public:
  void plan(const freehold::sdk::Listing &, freehold::sdk::Plan &) { throw freehold::sdk::Failure(FH_E_FORMAT, "poison: no plan"); }
};

}  // namespace
MISBEHAVING_READER("reader-throws-in-plan", "Throws while it plans", Reader);
