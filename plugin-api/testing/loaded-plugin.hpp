// A plugin in the process of the test: loaded from its file as the worker does it, or linked in, and called through the contract.
#pragma once

#include <freehold/plugin.hpp>

#include <dlfcn.h>
#include <stdexcept>
#include <string>

namespace freehold::tester {

// Stays loaded until the process ends, like in a worker. Throws std::runtime_error where a worker would refuse the plugin.
// host: whose services the plugin gets; without one it gets a host that offers nothing.
class LoadedPlugin {
 public:
  explicit LoadedPlugin(const std::string &file, const fh_host *host = nullptr) : LoadedPlugin(entry(file), host) {}

  explicit LoadedPlugin(const fh_plugin *plugin, const fh_host *host = nullptr) : plugin_(plugin) {
    if (plugin_ == nullptr) throw std::runtime_error("the plugin has no descriptor");
    bare_.struct_size = sizeof bare_;
    bare_.version = sdk::present("test");
    bare_.options = sdk::present("{}");
    const char *why = nullptr;
    const std::int32_t code = plugin_->create(host == nullptr ? &bare_ : host, &instance_, &why);
    if (code != FH_OK)
      throw std::runtime_error("create() answers " + std::to_string(code) + ": " + (why == nullptr ? "" : why));
  }
  LoadedPlugin(const LoadedPlugin &) = delete;
  LoadedPlugin &operator=(const LoadedPlugin &) = delete;
  ~LoadedPlugin() { plugin_->destroy(instance_); }

  void *instance() const { return instance_; }
  const fh_plugin &descriptor() const { return *plugin_; }

  // A role such as extension<fh_item_rules>(FH_EXT_ITEM_RULES); null if the plugin does not have it.
  template <class Table>
  const Table *extension(const char *id) const {
    return static_cast<const Table *>(plugin_->extension(id));
  }
  // The number of a rule in one of the three tables of rules.
  template <class Table>
  static std::uint32_t number_of(const Table *table, const std::string &rule) {
    for (std::uint32_t i = 0; table != nullptr && i < table->count; ++i) {
      if (sdk::Text(table->ids[i]) == rule) return i;
    }
    throw std::runtime_error("the plugin has no such rule: " + rule);
  }

 private:
  static const fh_plugin *entry(const std::string &file) {
    void *library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) throw std::runtime_error(dlerror());
    const auto function = reinterpret_cast<decltype(&freehold_plugin_1)>(dlsym(library, FH_ENTRY_SYMBOL));
    if (function == nullptr) throw std::runtime_error(file + " has no " FH_ENTRY_SYMBOL);
    return function();
  }

  const fh_plugin *plugin_;
  fh_host bare_{};
  void *instance_ = nullptr;
};

}  // namespace freehold::tester
