// The whole report as one JSON document, "schema": "freehold-report/1" (schema/report.schema.json); json-report-reader.hpp reads it back.
#pragma once

#include <ostream>

#include "host/report/renderers.hpp"

namespace freehold::report {

void render_json(const Report &report, const RenderOptions &options, std::ostream &out);

}  // namespace freehold::report
