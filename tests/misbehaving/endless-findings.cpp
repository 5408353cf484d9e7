// Says findings until the host stops it.
#include "poison.hpp"

MISBEHAVING("endless-findings", "Says findings until the host stops it") {
  while (!report.cancelled()) report.finding().arg("filler", std::string(4096, 'x'));
}
