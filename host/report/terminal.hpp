// The first screen: the verdict, three bars, what to keep, what to do first, what was not read.
#pragma once

#include <ostream>

#include "host/report/renderers.hpp"

namespace freehold::report {

void render_terminal(const Report &report, const RenderOptions &options, std::ostream &out);

}  // namespace freehold::report
