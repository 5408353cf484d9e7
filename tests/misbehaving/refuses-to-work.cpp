// Answers create() with a code and a reason.
#include "raw-plugin.hpp"

namespace {

int32_t create(const fh_host *, void **instance, const char **why) noexcept {
  *instance = nullptr;
  *why = "poison: it does not like this host";
  return FH_E_CONFIG;
}

}  // namespace
RAW_PLUGIN("refuses-to-work", raw::judge_well, create, raw::destroy);
