// Loading a plugin: the one place of the program that calls Boost.DLL. A worker never unloads: the end of the process is the unload.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <freehold/abi.h>

#include "host/model/manifest.hpp"

namespace freehold::worker {

// A plugin in this process. instance is null until create() succeeded; tables are null where the plugin does not offer the role.
struct LoadedPlugin {
  const fh_plugin *descriptor = nullptr;
  void *instance = nullptr;
  const fh_item_rules *item_rules = nullptr;
  const fh_graph_rules *graph_rules = nullptr;
  const fh_corpus_rules *corpus_rules = nullptr;
  const fh_reader *reader = nullptr;
  std::string refusal;  // why it is not used; empty: it is
  std::shared_ptr<void> library;
};

// Loads plugin.path and checks what it says against its manifest. host: stays valid for the life of the process.
// Requires: plugin.path is absolute. Runs foreign code: call it only in a worker.
LoadedPlugin load(const model::Plugin &plugin, const fh_host *host);

}  // namespace freehold::worker
