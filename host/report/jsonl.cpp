#include "host/report/jsonl.hpp"

#include "host/report/json-fields.hpp"

namespace freehold::report {

void render_jsonl(const Report &report, const RenderOptions &, std::ostream &out) {
  for (const Item &item : report.items) {
    JsonWriter json(out, JsonStyle::compact);
    write_json(json, item);
    out << '\n';
  }
}

}  // namespace freehold::report
