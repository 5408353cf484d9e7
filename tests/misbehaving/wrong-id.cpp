// Is somebody else in its descriptor than in its manifest.
#include "raw-plugin.hpp"

RAW_MANIFEST("wrong-id");

namespace {

constexpr fh_str ids[] = {{"wrong-id/poison", 15}};
constexpr fh_item_rules rules = {sizeof(fh_item_rules), 1, ids, raw::judge_well};

const void *extension(const char *id) noexcept {
  return std::strcmp(id, FH_EXT_ITEM_RULES) == 0 ? &rules : nullptr;
}

constexpr fh_plugin plugin = {sizeof(fh_plugin), 0, "somebody-else", "1.0.0", raw::create, raw::destroy, extension};

}  // namespace
const fh_plugin *freehold_plugin_1(void) noexcept {
  return &plugin;
}
