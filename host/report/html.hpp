// One self-contained HTML file: readable without script, under a policy that lets nothing be loaded or run.
#pragma once

#include <ostream>

#include "host/report/renderers.hpp"

namespace freehold::report {

void render_html(const Report &report, const RenderOptions &options, std::ostream &out);

}  // namespace freehold::report
