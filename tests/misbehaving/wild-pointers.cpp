// Hands the host a finding whose texts point nowhere.
#include "raw-plugin.hpp"

namespace {

int32_t judge(void *instance, uint32_t rule, const fh_item *item, const fh_sink *sink) noexcept {
  if (raw::poisoned(item)) {
    fh_finding finding{};
    finding.struct_size = sizeof finding;
    finding.begin = finding.end = FH_NOWHERE;
    finding.message = {reinterpret_cast<const char *>(0x10), 1 << 20};
    finding.args = {reinterpret_cast<const void *>(0x20), 1000, sizeof(fh_pair)};
    sink->finding(sink->host, &finding);
  }
  return raw::judge_well(instance, rule, item, sink);
}

}  // namespace
RAW_PLUGIN("wild-pointers", judge, raw::create, raw::destroy);
