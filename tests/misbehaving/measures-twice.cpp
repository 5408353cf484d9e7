// Measures twice in one call.
#include "raw-plugin.hpp"

namespace {

int32_t judge(void *instance, uint32_t rule, const fh_item *item, const fh_sink *sink) noexcept {
  if (raw::poisoned(item)) sink->measure(sink->host, 0, 1);
  raw::judge_well(instance, rule, item, sink);
  return FH_OK;
}

}  // namespace
RAW_PLUGIN("measures-twice", judge, raw::create, raw::destroy);
