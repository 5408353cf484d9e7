// A comparison as people read it, and as JSON (host/history/schema/comparison.schema.json).
#pragma once

#include <ostream>
#include <string>

#include "host/history/compare.hpp"

namespace freehold::app {

// judged_again: both are corpora, judged under the rules of now.
void write_comparison_text(const history::Comparison &comparison, bool judged_again, std::ostream &out);
void write_comparison_json(const history::Comparison &comparison, bool judged_again, std::ostream &out);

}  // namespace freehold::app
