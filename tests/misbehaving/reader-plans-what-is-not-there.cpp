// Plans a file that the source does not have.
#include "poison.hpp"

namespace {

class Reader : public freehold::misbehaving::GoodReader {
 public:
  void plan(const freehold::sdk::Listing &, freehold::sdk::Plan & plan) { plan.unit(4000000000u, {1, 2, 3}); }
};

}  // namespace
MISBEHAVING_READER("reader-plans-what-is-not-there", "Plans a file that the source does not have", Reader);
