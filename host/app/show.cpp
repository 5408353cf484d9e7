#include "host/app/show.hpp"

#include <unistd.h>

#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/output.hpp"

namespace freehold::app {

std::string formats_text(std::string_view default_format) {
  std::string text;
  for (const report::Renderer &renderer : report::renderers()) text += (text.empty() ? "" : ", ") + std::string(renderer.name);
  return text + " (default: " + std::string(default_format) + ")";
}

const report::Renderer *renderer_of(const std::string &format) {
  const report::Renderer *renderer = report::find_renderer(format);
  if (renderer == nullptr) say(Problem{"usage", {}, "There is no format “" + format + "”.", "Formats: " + formats_text("by command") + "."});
  return renderer;
}

bool show(const report::Report &report, const report::Renderer &renderer, const ShowOptions &options, const std::string &report_path) {
  report::RenderOptions render;
  const bool to_file = !options.output.empty() && options.output != "-";
  render.width = options.width != 0 ? options.width : to_file ? 80 : width_of(STDOUT_FILENO);
  render.colour = wants_colour(options.colour, to_file ? -1 : STDOUT_FILENO);
  render.ascii = options.ascii;
  render.report_path = report_path;
  const auto written = write_output(options.output, [&](std::ostream &out) { renderer.render(report, render, out); });
  if (!written) say(written.problem());
  return written.ok();
}

int exit_code_of(const report::Report &report) {
  std::set<int> applied;
  for (const report::ExitCode &code : report.exit_codes) applied.insert(static_cast<int>(code.code));
  return exit_code_of(applied);
}

}  // namespace freehold::app
