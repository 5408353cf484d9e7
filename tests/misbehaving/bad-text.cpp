// Says arguments and a problem that are not UTF-8, hold a NUL and control characters.
#include "poison.hpp"

MISBEHAVING("bad-text", "Says arguments and a problem that are not UTF-8, hold a NUL and control characters") {
  report.finding().arg("a\xFF", std::string_view("\0\x1B[31m\xC3\x28", 8));
  throw freehold::sdk::Failure(FH_E_FAILED, "poison: \x1B[2J\xFF\xFE");
}
