// The formats a report can be drawn in: one file pair each, found by name in one table.
//
// To add one: host/report/<format>.hpp and .cpp with `void render_<format>(const Report &, const RenderOptions &, std::ostream &)`, built only
// from the escaping writers; a row in renderers.cpp; an approved baseline. The hostile-text test takes every row of the table.
#pragma once

#include <cstddef>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "host/report/report.hpp"

namespace freehold::report {

struct RenderOptions {
  std::size_t width = 80;     // columns of the terminal; 40 to 200 are honoured
  bool colour = false;
  bool ascii = false;         // nothing but ASCII on the terminal
  std::string report_path;    // where the whole report lies, for the terminal's last line; empty: nowhere
};

using Render = void (*)(const Report &, const RenderOptions &, std::ostream &);

struct Renderer {
  std::string_view name;      // of --format
  std::string_view says;      // for --help
  Render render;
};

// Sorted by name. Renderers never throw; whether the stream took the bytes is the caller's to check.
std::span<const Renderer> renderers();

// nullptr: no such format.
const Renderer *find_renderer(std::string_view name);

}  // namespace freehold::report
