#include "host/report/renderers.hpp"

#include <array>

#include "host/report/html.hpp"
#include "host/report/json.hpp"
#include "host/report/jsonl.hpp"
#include "host/report/terminal.hpp"

namespace freehold::report {
namespace {

constexpr std::array<Renderer, 4> kRenderers = {{
    {"html", "one file to read, show and print", render_html},
    {"json", "all of it, versioned, for programs; can be drawn again", render_json},
    {"jsonl", "one content item a line with its answers and rules", render_jsonl},
    {"terminal", "the first screen", render_terminal},
}};

}  // namespace

std::span<const Renderer> renderers() { return kRenderers; }

const Renderer *find_renderer(std::string_view name) {
  for (const Renderer &renderer : kRenderers) {
    if (renderer.name == name) return &renderer;
  }
  return nullptr;
}

}  // namespace freehold::report
