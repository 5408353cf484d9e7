// Points at a link that the item does not have.
#include "poison.hpp"

MISBEHAVING("index-outside", "Points at a link that the item does not have") {
  const fh_link nothing{};
  report.finding().at(freehold::sdk::Link(&nothing, sizeof nothing, 4000000000u));
}
