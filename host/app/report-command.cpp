#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/report-file.hpp"
#include "host/app/show.hpp"

namespace freehold::app {
int run_report(const Invocation &invocation) {
  ShowOptions options;
  options.format = "terminal";
  int code = kDone;
  const auto map = parse(invocation, command_named("report"), "\nREPORT is what `freehold judge` or `freehold audit --format json` wrote; - or nothing: standard input.\n",
                         describe(options, formats_text("terminal")), "report", code);
  if (!map) return code;
  const auto paths = map->contains("report") ? (*map)["report"].as<std::vector<std::string>>() : std::vector<std::string>{"-"};
  if (paths.size() != 1) {
    say(Problem{"usage", {}, "One report at a time.", "freehold report report.json --format html -o report.html"});
    return kUsage;
  }
  const report::Renderer *renderer = renderer_of(options.format);
  if (renderer == nullptr) return kUsage;
  const auto report = read_report_file(paths.front());
  if (!report) return say(report.problem()), kUsage;
  return show(*report, *renderer, options, "") ? exit_code_of(*report) : kBroken;
}

}  // namespace freehold::app
