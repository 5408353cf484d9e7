// Item rules and graph rules: one macro and a body.
//
// In a plugin of several files a rule is rules/<stem>.cpp beside rules/<stem>.md, which holds all its texts (plugin-api/manifest.md):
//
//   FREEHOLD_RULE(capture_missing, "capture-missing") {
//     if (item.kind() != "page") return;                          // does not apply: say nothing
//     if (!item.forms().in_text().kind("signup").empty()) {
//       report.yes();
//     } else {
//       report.no().finding("nowhere").worth(1);
//     }
//   }
//
// A rule of one file brings its dimension, the failing state and the next step; both become its one message, "found":
//
//   FREEHOLD_RULE(like_bait, "like-bait", dependence, "Asks for a like instead of a next step", "Invite to your list instead") {…}
//
// The body is a function with `item`, `report` and `host`; a graph rule has `facts` as well and an item without its text.
// Rules find the plugin by themselves, in any number of files; they are numbered by the order of their ids. Two of one id refuse to load.
// A rule keeps nothing between two calls: items come in any order and in several processes.
#pragma once

#include <freehold/graph.hpp>
#include <freehold/host.hpp>
#include <freehold/report.hpp>

namespace freehold {
namespace sdk FREEHOLD_SDK {
namespace detail {

// What a corpus rule's type has to say; corpus.hpp fills it in.
struct CorpusTable {
  std::uint32_t (*accumulators)(std::vector<fh_accumulator> &out);
  std::int32_t (*add)(const Item &item, const fh_sink *sink, const Host &host);
  std::int32_t (*finish)(Text channel, const fh_array *state, const fh_sink *sink, const Host &host);
};

// Exactly one of the three functions is set. Constant-initialised: nothing runs when the plugin is loaded.
struct RuleEntry {
  const char *id;
  void (*item)(const Item &item, Report &report, const Host &host);
  void (*graph)(const Item &item, const GraphFacts &facts, Report &report, const Host &host);
  const CorpusTable *corpus;
};

}  // namespace detail
}  // namespace sdk
}  // namespace freehold

// ---- for the macros --------------------------------------------------------------------------------------------------------------

#if defined(__has_attribute) && __has_attribute(retain)
#define FREEHOLD_KEEP used, retain  // also under -Wl,--gc-sections
#else
#define FREEHOLD_KEEP used
#endif

// A chunk of the manifest: TOML in the section that is read without loading the plugin.
#define FREEHOLD_MANIFEST(name, toml) \
  __attribute__((section(FH_MANIFEST_SECTION), FREEHOLD_KEEP)) static const char freehold_manifest_##name[] = toml

// Puts a rule into the list that the linker makes of the section freehold_rules. Why a pointer: pointers leave no gaps between files.
#define FREEHOLD_LIST(name, ...)                                                                           \
  static const ::freehold::sdk::detail::RuleEntry freehold_entry_##name = __VA_ARGS__;                     \
  __attribute__((section("freehold_rules"),                                                                \
                 FREEHOLD_KEEP)) static const ::freehold::sdk::detail::RuleEntry *freehold_listed_##name = \
      &freehold_entry_##name

#define FREEHOLD_SIXTH(a, b, c, d, e, sixth, ...) sixth
// An id without a / gets "<plugin>/" put before it, here where the build knows the plugin's id, else by who reads the manifest.
#ifdef FREEHOLD_PLUGIN_ID
#define FREEHOLD_TOML_ID(id) "id = '" FREEHOLD_PLUGIN_ID "/" id "'\n"
#else
#define FREEHOLD_TOML_ID(id) "id = '" id "'\n"
#endif
#define FREEHOLD_TOML_RULE(id, kind) "[[rule]]\n" FREEHOLD_TOML_ID(id) "kind = '" kind "'\n"
#define FREEHOLD_TOML_TEXTS(dimension, title, next)                                                         \
  "title = '''" title "'''\ndimension = '" #dimension "'\n[[rule.message]]\nid = 'found'\ntext = '''" title \
  "'''\nnext = '''" next "'''\n"

#define FREEHOLD_ITEM_RULE(name, id, toml)                                                   \
  static void freehold_rule_##name(const ::freehold::sdk::Item &, ::freehold::sdk::Report &, \
                                   const ::freehold::sdk::Host &);                           \
  FREEHOLD_MANIFEST(name, toml);                                                             \
  FREEHOLD_LIST(name, {id, freehold_rule_##name, nullptr, nullptr});                         \
  static void freehold_rule_##name([[maybe_unused]] const ::freehold::sdk::Item &item,       \
                                   [[maybe_unused]] ::freehold::sdk::Report &report,         \
                                   [[maybe_unused]] const ::freehold::sdk::Host &host)
#define FREEHOLD_RULE_PAGED(name, id) FREEHOLD_ITEM_RULE(name, id, FREEHOLD_TOML_RULE(id, "item"))
#define FREEHOLD_RULE_SINGLE(name, id, dimension, title, next) \
  FREEHOLD_ITEM_RULE(name, id, FREEHOLD_TOML_RULE(id, "item") FREEHOLD_TOML_TEXTS(dimension, title, next))

// ---- the macros ------------------------------------------------------------------------------------------------------------------

// FREEHOLD_RULE(name, "id") { … } or FREEHOLD_RULE(name, "id", dimension, "failing state", "next step") { … }
#define FREEHOLD_RULE(...)                                                                                          \
  FREEHOLD_SIXTH(__VA_ARGS__, FREEHOLD_RULE_SINGLE, FREEHOLD_RULE_NEEDS_2_OR_5_ARGUMENTS,                           \
                 FREEHOLD_RULE_NEEDS_2_OR_5_ARGUMENTS, FREEHOLD_RULE_PAGED, FREEHOLD_RULE_NEEDS_2_OR_5_ARGUMENTS, ) \
  (__VA_ARGS__)

// FREEHOLD_GRAPH_RULE(name, "id") { … facts.steps_to_capture() … }
#define FREEHOLD_GRAPH_RULE(name, id)                                                                                \
  static void freehold_rule_##name(const ::freehold::sdk::Item &, const ::freehold::sdk::GraphFacts &,               \
                                   ::freehold::sdk::Report &, const ::freehold::sdk::Host &);                        \
  FREEHOLD_MANIFEST(name, FREEHOLD_TOML_RULE(id, "graph"));                                                          \
  FREEHOLD_LIST(name, {id, nullptr, freehold_rule_##name, nullptr});                                                 \
  static void freehold_rule_##name(                                                                                  \
      [[maybe_unused]] const ::freehold::sdk::Item &item, [[maybe_unused]] const ::freehold::sdk::GraphFacts &facts, \
      [[maybe_unused]] ::freehold::sdk::Report &report, [[maybe_unused]] const ::freehold::sdk::Host &host)
