// report.json of anybody.
#include "host/report/json-report-reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static_cast<void>(freehold::report::read_report({reinterpret_cast<const char *>(data), size}, "report.json"));
  return 0;
}
