#include "host/report/json.hpp"

#include "host/report/json-fields.hpp"

namespace freehold::report {

void render_json(const Report &report, const RenderOptions &, std::ostream &out) {
  JsonWriter json(out, JsonStyle::pretty);
  write_json(json, report);
  out << '\n';
}

}  // namespace freehold::report
