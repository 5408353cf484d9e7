// Throws through a function that promised not to.
#include "raw-plugin.hpp"

namespace {

[[gnu::noinline]] void throw_something(const fh_item *item) {
  if (raw::poisoned(item)) throw 42;
}

int32_t judge(void *instance, uint32_t rule, const fh_item *item, const fh_sink *sink) noexcept {
  throw_something(item);
  return raw::judge_well(instance, rule, item, sink);
}

}  // namespace
RAW_PLUGIN("throws-past-noexcept", judge, raw::create, raw::destroy);
