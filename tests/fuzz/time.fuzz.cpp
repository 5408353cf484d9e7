// A time and, on the second line, a hint.
#include <cstdlib>

#include "host/content/text/times.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static freehold::content::Times times(freehold::content::Zones({"Europe/Berlin"}));
  const std::string_view all(reinterpret_cast<const char *>(data), size);
  const std::size_t line = std::min(all.find('\n'), all.size());
  const auto time = times.parse(all.substr(0, line), all.substr(std::min(line + 1, all.size())));
  if (!time) return 0;
  if (time->size() != 10 && time->size() != 20) std::abort();
  if (times.parse(*time, "") != time) std::abort();  // what was written is read as itself
  return 0;
}
