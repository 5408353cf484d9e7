#include "host/worker/loader.hpp"

#include <boost/dll/shared_library.hpp>

namespace freehold::worker {
namespace {

// Every struct of the contract starts with its size; a table smaller than what 1.0 had of it is no table.
template <class Table>
const Table *table_of(const fh_plugin &plugin, const char *id, std::string &refusal) {
  const auto *table = static_cast<const Table *>(plugin.extension(id));
  if (table == nullptr) return nullptr;
  if (table->struct_size < sizeof(Table)) {
    refusal = std::string("its table ") + id + " is shorter than the contract's";
    return nullptr;
  }
  return table;
}

std::string fault_of(const fh_plugin *descriptor, const model::Plugin &plugin) {
  if (descriptor == nullptr) return "its entry point answers nothing";
  if (descriptor->struct_size < sizeof(fh_plugin)) return "its descriptor is shorter than the contract's";
  if (descriptor->id == nullptr || descriptor->version == nullptr) return "its descriptor names no id or version";
  if (plugin.manifest.id != descriptor->id) {
    return "it calls itself “" + std::string(descriptor->id) + "”, its manifest says “" + plugin.manifest.id + "”";
  }
  if (descriptor->create == nullptr || descriptor->extension == nullptr) return "its descriptor lacks a function";
  return {};
}

// What the dynamic linker said, without its frame and without where the file lies on this machine.
std::string reason_of(std::string text, const std::string &path) {
  const std::size_t at = text.find(path + ": ");
  if (at == text.npos) return text;
  text = text.substr(at + path.size() + 2);
  return text.substr(0, text.rfind(')'));
}

}  // namespace

LoadedPlugin load(const model::Plugin &plugin, const fh_host *host) {
  LoadedPlugin loaded;
  try {
    // rtld_now: a missing symbol is an error here, not the end of the process in the middle of a run.
    auto library = std::make_shared<boost::dll::shared_library>(plugin.path, boost::dll::load_mode::rtld_now);
    if (!library->has(FH_ENTRY_SYMBOL)) {
      loaded.refusal = "it does not export " FH_ENTRY_SYMBOL;
      return loaded;
    }
    const auto &entry = library->get<const fh_plugin *()>(FH_ENTRY_SYMBOL);
    loaded.library = library;
    loaded.descriptor = entry();
  } catch (const std::exception &error) {
    loaded.refusal = reason_of(error.what(), plugin.path);
    return loaded;
  }
  const fh_plugin *descriptor = loaded.descriptor;
  if (loaded.refusal = fault_of(descriptor, plugin); !loaded.refusal.empty()) return loaded;
  const char *why = nullptr;
  if (descriptor->create(host, &loaded.instance, &why) < 0) {
    loaded.refusal = why != nullptr ? std::string("it refuses to start: ") + why : "it refuses to start";
    return loaded;
  }
  loaded.item_rules = table_of<fh_item_rules>(*descriptor, FH_EXT_ITEM_RULES, loaded.refusal);
  loaded.graph_rules = table_of<fh_graph_rules>(*descriptor, FH_EXT_GRAPH_RULES, loaded.refusal);
  loaded.corpus_rules = table_of<fh_corpus_rules>(*descriptor, FH_EXT_CORPUS_RULES, loaded.refusal);
  loaded.reader = table_of<fh_reader>(*descriptor, FH_EXT_READER, loaded.refusal);
  return loaded;
}

}  // namespace freehold::worker
