// One content item a line as compact JSON (schema/item.schema.json), in the order of their ids.
#pragma once

#include <ostream>

#include "host/report/renderers.hpp"

namespace freehold::report {

void render_jsonl(const Report &report, const RenderOptions &options, std::ostream &out);

}  // namespace freehold::report
