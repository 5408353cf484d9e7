// Points at a part of the item that no contract knows.
#include "poison.hpp"

MISBEHAVING("unknown-place", "Points at a part of the item that no contract knows") {
  fh_phrase phrase{};
  phrase.field = 77;
  report.finding().at(freehold::sdk::Phrase(&phrase, sizeof phrase, 0));
}
