// The freehold plugin SDK: all that an author includes. C++17, headers only, nothing to link.
//
// A whole plugin, in one file:
//
//   #include <freehold/plugin.hpp>
//   FREEHOLD_PLUGIN("com.example.like-bait", "1.0.0", "Like bait");
//   FREEHOLD_RULE(like_bait, "like-bait", dependence, "Asks for a like instead of a next step", "Invite to your list instead") {
//     if (item.contains("smash that like")) report.yes().finding().worth(1);
//   }
//
// A plugin of several files has one plugin.cpp with FREEHOLD_PLUGIN, its rules in rules/<stem>.cpp beside their pages rules/<stem>.md, perhaps a
// reader.cpp, and data in catalogue/*.toml and rule-set.toml. freehold_add_plugin() in CMake puts them together; there is no list to keep.
//
//   rules.hpp    FREEHOLD_RULE, FREEHOLD_GRAPH_RULE     item.hpp     what a rule sees           report.hpp   what it may say
//   corpus.hpp   FREEHOLD_CORPUS_RULE, accumulators     graph.hpp    what the content graph knows
//   reader.hpp   FREEHOLD_READER                        new-item.hpp what a reader writes down  host.hpp     services of the host
//   text.hpp     absent and present, words              range.hpp    links().in_text().owned()
//
// What holds everywhere
//   lifetime   views live until the call they came with returns.
//   threads    none: one call at a time, always on the same thread. Do not start any: the sandbox denies it.
//   the world  no files, network, clock, environment or printing. The same item gets the same answer, in any order and in any process.
//   mistakes   throw; the SDK turns it into a code and a text. One throwing rule costs that rule on that item.
//   time       linear in the item. What takes longer than its share is stopped, and the report names the rule.
#pragma once

#include <freehold/corpus.hpp>
#include <freehold/letter-pairs.hpp>
#include <freehold/reader.hpp>
#include <freehold/rules.hpp>

#include <cstdlib>
#include <memory>

// Ends of the lists that the linker makes; FREEHOLD_PLUGIN sees to it that there is at least one element.
extern "C" {
extern const freehold::sdk::detail::RuleEntry *__start_freehold_rules[] FREEHOLD_SDK;
extern const freehold::sdk::detail::RuleEntry *__stop_freehold_rules[] FREEHOLD_SDK;
extern const freehold::sdk::detail::ReaderEntry *__start_freehold_readers[] FREEHOLD_SDK;
extern const freehold::sdk::detail::ReaderEntry *__stop_freehold_readers[] FREEHOLD_SDK;
}

namespace freehold {
namespace sdk FREEHOLD_SDK {
namespace detail {

// The rules of one kind, sorted by id, and the texts and arrays that the contract points at.
struct RuleList {
  std::vector<const RuleEntry *> rules;
  std::vector<std::string> names;
  std::vector<fh_str> ids;
  std::vector<std::vector<fh_accumulator>> accumulators;
};

template <class Chosen>
RuleList rule_list(std::string_view plugin, Chosen chosen) {
  RuleList list;
  for (auto entry = __start_freehold_rules; entry != __stop_freehold_rules; ++entry) {
    if (*entry != nullptr && chosen(**entry)) list.rules.push_back(*entry);
  }
  std::sort(list.rules.begin(), list.rules.end(),
            [](const RuleEntry *a, const RuleEntry *b) { return std::strcmp(a->id, b->id) < 0; });
  for (const RuleEntry *rule : list.rules) {
    list.names.push_back(std::string(plugin) + "/" + rule->id);
    list.accumulators.emplace_back();
    if (rule->corpus != nullptr) rule->corpus->accumulators(list.accumulators.back());
  }
  for (const std::string &name : list.names) list.ids.push_back(to_abi(name));
  return list;
}

// Everything the plugin offers. Made on first use, never freed: the host may hold the tables until the process ends.
struct Tables {
  RuleList items, graphs, corpora;
  fh_item_rules item_rules{};
  fh_graph_rules graph_rules{};
  fh_corpus_rules corpus_rules{};
  fh_reader reader{};
  const ReaderEntry *reader_entry = nullptr;
  const char *mistake = nullptr;  // of the author: why the plugin cannot run
};

// What the host holds for a plugin. Both live until destroy().
struct Instance {
  Host host;
  void *reader = nullptr;
};

// The functions of the contract. Plugin is a type of FREEHOLD_PLUGIN's, local to its file, so everything here is too.
template <class Plugin>
struct EntryPoints {
  static const Tables &tables() {
    static const Tables *made = nullptr;
    if (made == nullptr) made = make_tables();
    return *made;
  }

  static std::int32_t create(const fh_host *host, void **instance, const char **why) noexcept {
    const auto refuse = [&](std::int32_t code, const char *reason) {
      if (why != nullptr) *why = reason;
      return code;
    };
    if (instance == nullptr) return FH_E_FAILED;
    *instance = nullptr;
    // Holds the reason while the host reads it; a fixed buffer, for a static std::string would outlive its own destructor.
    static char reason[256];
    try {
      if (tables().mistake != nullptr) return refuse(FH_E_FAILED, tables().mistake);
      auto made = std::make_unique<Instance>(Instance{Host(host)});
      if (tables().reader_entry != nullptr) made->reader = tables().reader_entry->make(made->host);
      *instance = made.release();
      return FH_OK;
    } catch (const Failure &failure) {
      keep(reason, failure.what());
      return refuse(failure.code() < 0 ? failure.code() : FH_E_FAILED, reason);
    } catch (const std::exception &exception) {
      keep(reason, exception.what());
      return refuse(FH_E_FAILED, reason);
    } catch (...) {
      return refuse(FH_E_FAILED, "something that is no std::exception was thrown");
    }
  }

  static void destroy(void *instance) noexcept {
    const auto *made = static_cast<Instance *>(instance);
    if (made == nullptr) return;
    if (made->reader != nullptr) {
      try {
        tables().reader_entry->destroy(made->reader);
      } catch (...) {  // a destructor that throws: there is nobody left to tell
      }
    }
    delete made;
  }

  static const void *extension(const char *id) noexcept {
    if (id == nullptr) return nullptr;
    const Tables &all = tables();
    const std::string_view wanted = id;
    if (wanted == FH_EXT_ITEM_RULES) return all.items.rules.empty() ? nullptr : &all.item_rules;
    if (wanted == FH_EXT_GRAPH_RULES) return all.graphs.rules.empty() ? nullptr : &all.graph_rules;
    if (wanted == FH_EXT_CORPUS_RULES) return all.corpora.rules.empty() ? nullptr : &all.corpus_rules;
    if (wanted == FH_EXT_READER) return all.reader_entry == nullptr ? nullptr : &all.reader;
    return nullptr;
  }

  static std::int32_t judge_item(void *instance, std::uint32_t number, const fh_item *raw,
                                 const fh_sink *sink) noexcept {
    return guarded(sink, [&] {
      const RuleEntry *rule = numbered(tables().items, number);
      const Item item(raw, Plugin::id);
      Report report(sink, &item);
      rule->item(item, report, host_of(instance));
      return report.close();
    });
  }

  static std::int32_t judge_graph(void *instance, std::uint32_t number, const fh_item *raw, const fh_graph_facts *facts,
                                  const fh_sink *sink) noexcept {
    return guarded(sink, [&] {
      const RuleEntry *rule = numbered(tables().graphs, number);
      const Item item(raw, Plugin::id);
      Report report(sink, &item);
      rule->graph(item, GraphFacts(facts), report, host_of(instance));
      return report.close();
    });
  }

  static fh_array accumulators(void *, std::uint32_t number) noexcept {
    const auto &lists = tables().corpora.accumulators;
    if (number >= lists.size()) return {};
    return {lists[number].data(), static_cast<std::uint32_t>(lists[number].size()), sizeof(fh_accumulator)};
  }

  static std::int32_t add(void *instance, std::uint32_t number, const fh_item *raw, const fh_sink *sink) noexcept {
    return guarded(sink, [&] {
      return numbered(tables().corpora, number)->corpus->add(Item(raw, Plugin::id), sink, host_of(instance));
    });
  }

  static std::int32_t finish(void *instance, std::uint32_t number, fh_str channel, const fh_array *state,
                             const fh_sink *sink) noexcept {
    return guarded(sink, [&] {
      return numbered(tables().corpora, number)->corpus->finish(Text(channel), state, sink, host_of(instance));
    });
  }

  // Not sure at all is what a probe that throws is.
  static std::int32_t probe(void *instance, const fh_listing *listing) noexcept {
    try {
      return tables().reader_entry->probe(static_cast<Instance *>(instance)->reader, Listing(listing));
    } catch (...) {
      return FH_E_FAILED;
    }
  }

  static std::int32_t plan(void *instance, const fh_listing *listing, const fh_plan_sink *sink) noexcept {
    return guarded(sink, [&] {
      Plan plan(sink);
      tables().reader_entry->plan(static_cast<Instance *>(instance)->reader, Listing(listing), plan);
      return plan.code();
    });
  }

  static std::int32_t read(void *instance, const fh_unit *unit, const fh_read_sink *sink) noexcept {
    return guarded(sink, [&] {
      Out out(sink);
      tables().reader_entry->read(static_cast<Instance *>(instance)->reader, Unit(unit), out);
      return out.code();
    });
  }

 private:
  static const Host &host_of(void *instance) { return static_cast<Instance *>(instance)->host; }

  static const RuleEntry *numbered(const RuleList &list, std::uint32_t number) {
    if (number >= list.rules.size()) throw Failure(FH_E_RANGE, "there is no rule of this number");
    return list.rules[number];
  }

  template <std::size_t Size>
  static void keep(char (&buffer)[Size], const char *text) {
    const std::size_t size = std::min(std::strlen(text), Size - 1);
    std::memcpy(buffer, text, size);
    buffer[size] = '\0';
  }

  static const Tables *make_tables() {
    auto *made = new Tables;
    made->items = rule_list(Plugin::id, [](const RuleEntry &rule) { return rule.item != nullptr; });
    made->graphs = rule_list(Plugin::id, [](const RuleEntry &rule) { return rule.graph != nullptr; });
    made->corpora = rule_list(Plugin::id, [](const RuleEntry &rule) { return rule.corpus != nullptr; });
    const auto count = [](const RuleList &list) { return static_cast<std::uint32_t>(list.ids.size()); };
    made->item_rules = {sizeof(fh_item_rules), count(made->items), made->items.ids.data(), judge_item};
    made->graph_rules = {sizeof(fh_graph_rules), count(made->graphs), made->graphs.ids.data(), judge_graph};
    made->corpus_rules = {
        sizeof(fh_corpus_rules), count(made->corpora), made->corpora.ids.data(), accumulators, add, finish};
    made->reader = {sizeof(fh_reader), 0, probe, plan, read};
    for (auto entry = __start_freehold_readers; entry != __stop_freehold_readers; ++entry) {
      if (*entry == nullptr) continue;
      if (made->reader_entry != nullptr) made->mistake = "the plugin has two readers";
      made->reader_entry = *entry;
    }
    const RuleList all = rule_list(Plugin::id, [](const RuleEntry &) { return true; });
    if (std::adjacent_find(all.names.begin(), all.names.end()) != all.names.end())
      made->mistake = "two rules of the plugin have the same id";
    return made;
  }
};

}  // namespace detail
}  // namespace sdk
}  // namespace freehold

// FREEHOLD_PLUGIN("id", "1.0.0", "Title"), or with further keys of the manifest's table [plugin] behind the title:
// FREEHOLD_PLUGIN("id", "1.0.0", "Title", roles = ["reader", "item-rules"], require = ["freehold.html/1"]);
// Exactly once in a plugin, outside of any namespace. The id is what all its rule ids begin with. Requires: the title is a single literal.
#define FREEHOLD_PLUGIN(plugin_id, plugin_version, ...)                                                             \
  FREEHOLD_MANIFEST(plugin,                                                                                         \
                    "plugin = { id = '" plugin_id "', version = '" plugin_version "', title = " #__VA_ARGS__ " }"); \
  namespace {                                                                                                       \
  struct FreeholdPlugin {                                                                                           \
    static constexpr const char *id = plugin_id;                                                                    \
  };                                                                                                                \
  }                                                                                                                 \
  __attribute__((section("freehold_rules"),                                                                         \
                 FREEHOLD_KEEP)) static const ::freehold::sdk::detail::RuleEntry *freehold_no_rule = nullptr;       \
  __attribute__((section("freehold_readers"),                                                                       \
                 FREEHOLD_KEEP)) static const ::freehold::sdk::detail::ReaderEntry *freehold_no_reader = nullptr;   \
  extern "C" const fh_plugin *freehold_plugin_1(void) noexcept {                                                    \
    using Entry = ::freehold::sdk::detail::EntryPoints<FreeholdPlugin>;                                             \
    static constexpr fh_plugin plugin = {                                                                           \
        sizeof(fh_plugin), 0, plugin_id, plugin_version, Entry::create, Entry::destroy, Entry::extension};          \
    return &plugin;                                                                                                 \
  }                                                                                                                 \
  static_assert(true, "")
