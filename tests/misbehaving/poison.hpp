// What all plugins of this folder share. Each does one thing wrong, and only on items whose title holds the word "poison" (readers: on sources
// with such a file; those of load and exit: always). On all else it is a good plugin with one rule, <plugin>/poison, that says yes.
#pragma once

#include <freehold/plugin.hpp>

namespace freehold::misbehaving {

inline bool poisoned(const sdk::Item &item) {
  return item.title().contains("poison");
}

inline bool poisoned(const sdk::Listing &listing) {
  return listing.files().any([](const sdk::File &file) { return file.path().contains("poison"); });
}

// Not known to the compiler, so that it cannot see what comes.
inline volatile int *nothing() {
  static volatile int *volatile pointer = nullptr;
  return pointer;
}

// One unit per file, one item per unit.
class GoodReader {
 public:
  int probe(const sdk::Listing &listing) { return poisoned(listing) ? 100 : 0; }
  void plan(const sdk::Listing &listing, sdk::Plan &plan) {
    for (const sdk::File &file : listing.files()) plan.unit(file);
  }
  void read(const sdk::Unit &unit, sdk::Out &out) {
    sdk::NewItem item;
    item.id = unit.path();
    item.title = unit.path();
    out.item(item);
  }
};

}  // namespace freehold::misbehaving

// A plugin with the rule "poison" and, behind the macro, what goes wrong.
#define MISBEHAVING(plugin_id, title)                                                    \
  FREEHOLD_PLUGIN(plugin_id, "1.0.0", title);                                            \
  static void misbehave(const freehold::sdk::Item &item, freehold::sdk::Report &report); \
  FREEHOLD_RULE(poison, "poison", none, "It is poisoned", "Take the poison out") {       \
    report.yes();                                                                        \
    if (freehold::misbehaving::poisoned(item)) misbehave(item, report);                  \
  }                                                                                      \
  static void misbehave([[maybe_unused]] const freehold::sdk::Item &item,                \
                        [[maybe_unused]] freehold::sdk::Report &report)

// A good plugin with a reader of this type.
#define MISBEHAVING_READER(plugin_id, title, Type)                \
  FREEHOLD_PLUGIN(plugin_id, "1.0.0", title, roles = ["reader"]); \
  FREEHOLD_READER(Type)
