// Shows a descriptor that ends behind its id.
#include "raw-plugin.hpp"

RAW_MANIFEST("tiny-descriptor");

namespace {
constexpr fh_plugin plugin = {16, 0, "tiny-descriptor", "1.0.0", raw::create, raw::destroy, nullptr};
}  // namespace
const fh_plugin *freehold_plugin_1(void) noexcept {
  return &plugin;
}
