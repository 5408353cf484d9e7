// Measures nothing of nothing and does not look at what the host says.
#include "raw-plugin.hpp"

namespace {

int32_t judge(void *instance, uint32_t rule, const fh_item *item, const fh_sink *sink) noexcept {
  if (!raw::poisoned(item)) return raw::judge_well(instance, rule, item, sink);
  sink->measure(sink->host, 0, 0);
  return FH_OK;
}

}  // namespace
RAW_PLUGIN("zero-of-zero", judge, raw::create, raw::destroy);
