// Points at a link that the item does not have.
#include "poison.hpp"

MISBEHAVING("index-outside", "Points at a link that the item does not have") {
  report.finding().at(freehold::sdk::Link(fh_link{}, 4000000000u));
}
