#include "host/app/report-file.hpp"

#include "host/app/output.hpp"
#include "host/report/json-report-reader.hpp"

namespace freehold::app {
namespace {

constexpr std::size_t kLargestReport = std::size_t{4} << 30;

}  // namespace

Result<report::Report> read_report_file(const std::string &path) {
  const auto text = read_whole(path, kLargestReport);
  if (!text) return text.problem();
  return report::read_report(*text, path);
}

}  // namespace freehold::app
