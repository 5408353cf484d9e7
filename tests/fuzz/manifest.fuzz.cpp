// The .freehold section of a plugin.
#include "host/plugins/manifest-reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static_cast<void>(freehold::plugins::read_manifest(freehold::model::TextBlock(std::string_view(reinterpret_cast<const char *>(data), size)), "a.fhp.so"));
  return 0;
}
