// Has a rule that its manifest does not have.
#include "raw-plugin.hpp"

RAW_MANIFEST("rules-of-another");

namespace {

constexpr fh_str ids[] = {{"rules-of-another/surprise", 25}};
constexpr fh_item_rules rules = {sizeof(fh_item_rules), 1, ids, raw::judge_well};

const void *extension(const char *id) noexcept {
  return std::strcmp(id, FH_EXT_ITEM_RULES) == 0 ? &rules : nullptr;
}

constexpr fh_plugin plugin = {sizeof(fh_plugin), 0, "rules-of-another", "1.0.0", raw::create, raw::destroy, extension};

}  // namespace
const fh_plugin *freehold_plugin_1(void) noexcept {
  return &plugin;
}
