// The same for plugins that go past the SDK: a descriptor, a manifest and one rule, with one part that is wrong.
#pragma once

#include <freehold/abi.h>

#include <cstring>

#define RAW_MANIFEST(plugin_id)                                                              \
  __attribute__((section(FH_MANIFEST_SECTION), used, retain)) static const char manifest[] = \
      "plugin = { id = '" plugin_id                                                          \
      "', version = '1.0.0', title = 'Goes past the SDK' }\n"                                \
      "[[rule]]\nid = '" plugin_id                                                           \
      "/poison'\nkind = 'item'\ntitle = 'It is poisoned'\ndimension = 'none'\n"              \
      "[[rule.message]]\nid = 'found'\ntext = 'It is poisoned'\n"

namespace raw {

inline bool poisoned(const fh_item *item) {
  return item->title.data != nullptr &&
         memmem(item->title.data, static_cast<size_t>(item->title.size), "poison", 6) != nullptr;
}

inline int32_t create(const fh_host *, void **instance, const char **) noexcept {
  *instance = nullptr;
  return FH_OK;
}

inline void destroy(void *) noexcept {}

inline int32_t judge_well(void *, uint32_t, const fh_item *, const fh_sink *sink) noexcept {
  return sink->measure(sink->host, 1, 1);
}

}  // namespace raw

// Tables and descriptor; judge, create_function and destroy_function are the three that can be wrong.
#define RAW_PLUGIN(plugin_id, judge, create_function, destroy_function)                                  \
  RAW_MANIFEST(plugin_id);                                                                               \
  static constexpr fh_str ids[] = {{plugin_id "/poison", sizeof(plugin_id "/poison") - 1}};              \
  static constexpr fh_item_rules rules = {sizeof(fh_item_rules), 1, ids, judge};                         \
  static const void *extension(const char *id) noexcept {                                                \
    return std::strcmp(id, FH_EXT_ITEM_RULES) == 0 ? &rules : nullptr;                                   \
  }                                                                                                      \
  static constexpr fh_plugin plugin = {sizeof(fh_plugin), 0,        plugin_id, "1.0.0", create_function, \
                                       destroy_function,  extension};                                    \
  const fh_plugin *freehold_plugin_1(void) noexcept {                                                    \
    return &plugin;                                                                                      \
  }                                                                                                      \
  static_assert(true, "")
