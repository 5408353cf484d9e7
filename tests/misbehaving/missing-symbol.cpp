// Calls a function that nobody has.
#include "raw-plugin.hpp"

extern "C" int32_t defined_by_nobody(void) noexcept;

namespace {

int32_t judge(void *instance, uint32_t rule, const fh_item *item, const fh_sink *sink) noexcept {
  if (raw::poisoned(item)) return defined_by_nobody();
  return raw::judge_well(instance, rule, item, sink);
}

}  // namespace
RAW_PLUGIN("missing-symbol", judge, raw::create, raw::destroy);
