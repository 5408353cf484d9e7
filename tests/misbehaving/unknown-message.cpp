// Says a message that its manifest does not have.
#include "poison.hpp"

MISBEHAVING("unknown-message", "Says a message that its manifest does not have") {
  report.finding("never-written");
}
