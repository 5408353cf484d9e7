// report.json of anybody: what is read is drawn in every format, wide and narrow, and what is written is read back.
#include <cstdlib>
#include <sstream>

#include "host/report/json-report-reader.hpp"
#include "host/report/renderers.hpp"

namespace {

std::string drawn(const freehold::report::Renderer &renderer, const freehold::report::Report &report) {
  std::ostringstream out;
  freehold::report::RenderOptions options;
  options.width = 40;
  options.colour = true;
  renderer.render(report, options, out);
  options.width = 200;
  options.ascii = true;
  renderer.render(report, options, out);
  return out.str();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const auto report = freehold::report::read_report({reinterpret_cast<const char *>(data), size}, "report.json");
  if (!report) return 0;
  for (const auto &renderer : freehold::report::renderers()) drawn(renderer, *report);
  const auto &json = *freehold::report::find_renderer("json");
  std::ostringstream written;
  json.render(*report, {}, written);
  const auto again = freehold::report::read_report(written.str(), "report.json");
  if (!again) std::abort();
  std::ostringstream same;
  json.render(*again, {}, same);
  if (same.str() != written.str()) std::abort();
  return 0;
}
