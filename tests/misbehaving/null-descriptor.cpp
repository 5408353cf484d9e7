// Has no descriptor to show.
#include "raw-plugin.hpp"

RAW_MANIFEST("null-descriptor");

const fh_plugin *freehold_plugin_1(void) noexcept {
  return nullptr;
}
