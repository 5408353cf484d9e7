// Lines of a corpus file: items, headers, footers.
#include "host/corpus/corpus-lines.hpp"
#include "host/corpus/item-json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const std::string_view line(reinterpret_cast<const char *>(data), size);
  static_cast<void>(freehold::corpus::read_item(line));
  static_cast<void>(freehold::corpus::read_header(line));
  static_cast<void>(freehold::corpus::read_footer(line));
  return 0;
}
