// freehold.toml.
#include "host/config/config.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static_cast<void>(freehold::config::parse_config({reinterpret_cast<const char *>(data), size}, "freehold.toml"));
  return 0;
}
