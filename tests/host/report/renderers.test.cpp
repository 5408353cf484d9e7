#include "host/report/renderers.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "host/support/utf8.hpp"
#include "tests/host/report/approved.hpp"
#include "tests/host/report/sample-report.hpp"

namespace freehold::report {
namespace {

std::string drawn(std::string_view format, const Report &report, const RenderOptions &options = {}) {
  std::ostringstream out;
  find_renderer(format)->render(report, options, out);
  return out.str();
}

struct Baseline {
  const char *format;
  const char *file;
  RenderOptions options;
};

TEST(Renderers, MakeTheirApprovedBaselines) {
  const Baseline baselines[] = {
      {"terminal", "terminal-80.txt", {80, false, false, "report.html"}},   {"terminal", "terminal-40.txt", {40, false, false, "report.html"}},
      {"terminal", "terminal-120.txt", {120, false, false, "report.html"}}, {"terminal", "terminal-ascii.txt", {90, false, true, ""}},
      {"terminal", "terminal-colour.txt", {100, true, false, ""}},          {"json", "report.json", {}},
      {"jsonl", "items.jsonl", {}},                                         {"html", "report.html", {}},
  };
  const Report report = sample_report();
  for (const Baseline &baseline : baselines) expect_approved(drawn(baseline.format, report, baseline.options), baseline.file);
}

TEST(Renderers, AreSortedAndFoundByName) {
  const auto table = renderers();
  EXPECT_TRUE(std::is_sorted(table.begin(), table.end(), [](const Renderer &a, const Renderer &b) { return a.name < b.name; }));
  for (const Renderer &renderer : table) EXPECT_EQ(find_renderer(renderer.name), &renderer);
  EXPECT_EQ(find_renderer("pdf"), nullptr);
  EXPECT_EQ(find_renderer(""), nullptr);
}

TEST(Renderers, DrawAnEmptyReport) {
  const Report report = make_report({}, {}, {}, {});
  for (const Renderer &renderer : renderers()) {
    const std::string text = drawn(renderer.name, report);
    EXPECT_TRUE(is_clean_utf8(text)) << renderer.name;
    EXPECT_EQ(text.empty(), renderer.name == "jsonl") << renderer.name;
  }
}

TEST(TerminalRenderer, StaysWithinEveryWidthAndCutsNoNumber) {
  const Report report = sample_report();
  for (std::size_t width = 40; width <= 200; ++width) {
    std::istringstream lines(drawn("terminal", report, {width, false, false, "report.html"}));
    std::string all;
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(display_width(line), width) << width << ": " << line;
      all += line + '\n';
    }
    for (const char *figure : {"58", "46", "31", "(48–67)", "(37–56)", "(23–43)", "412", "74 of", "118"}) {
      EXPECT_NE(all.find(figure), std::string::npos) << width << ": " << figure;
    }
  }
}

TEST(TerminalRenderer, KeepsToAsciiWhereAsked) {
  const std::string text = drawn("terminal", sample_report(), {80, false, true, ""});
  EXPECT_TRUE(std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); })) << text;
}

}  // namespace
}  // namespace freehold::report
