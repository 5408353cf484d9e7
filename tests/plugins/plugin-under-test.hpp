// A built plugin by its id, loaded once from where the build puts it.
#pragma once

#include <string>

#include "plugin-api/testing/loaded-plugin.hpp"

namespace freehold::tests {

inline std::string plugin_file(const std::string &id) { return std::string(FREEHOLD_BUILD_DIR "/lib/freehold/plugins/") + id + ".fhp.so"; }

inline const tester::LoadedPlugin &plugin_under_test(const std::string &id) {
  static const tester::LoadedPlugin plugin(plugin_file(id));
  return plugin;
}

}  // namespace freehold::tests
