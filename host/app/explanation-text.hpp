// An explanation in words: every link, form, call and rule with what decided it.
#pragma once

#include <ostream>
#include <vector>

#include "host/model/explanation.hpp"
#include "host/model/manifest.hpp"

namespace freehold::app {

// plugins: for titles of rules and sources of catalogue entries. What is printed is escaped for a terminal.
void write_explanation(const model::Explanation &explanation, const std::vector<model::Plugin> &plugins, std::ostream &out);

}  // namespace freehold::app
