// Exports the entry of a contract that does not exist.
#include "raw-plugin.hpp"

RAW_MANIFEST("wrong-entry");

extern "C" FH_EXPORT const fh_plugin *freehold_plugin_99(void) noexcept;
const fh_plugin *freehold_plugin_99(void) noexcept {
  return nullptr;
}
