#include "host/plugins/manifest-reader.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "host/plugins/manifest-values.hpp"
#include "host/plugins/repeats.hpp"
#include "plugin-api/tools/lines-chunk.hpp"
#include "plugin-api/tools/manifest-shape.hpp"
#include "plugin-api/tools/page-chunk.hpp"

namespace freehold::plugins {
namespace {

using tools::Mistakes;
using tools::text_of;

constexpr std::size_t kMostChunks = 20000;

// A rule as one chunk says it.
struct SaidRule {
  std::string place;  // of the chunk
  toml::table table;
  std::optional<std::string_view> page = {};  // where it stands beside the table; views the section
};

// A rule as macro and page say it.
struct RuleTables {
  toml::table said;
  std::optional<std::string_view> text = {};  // of the page; nothing: the table has it
  bool macro = false;
  bool page = false;
};

// Entries or phrase lists in order, stable, by their addresses: they are many, and large to move about.
template <class T, class Less>
std::vector<T *> ordered(std::vector<T> &list, const Less &less) {
  std::vector<T *> order;
  order.reserve(list.size());
  for (T &one : list) order.push_back(&one);
  std::stable_sort(order.begin(), order.end(), [&](const T *a, const T *b) { return less(*a, *b); });
  return order;
}

bool in_order(const model::Lines &lines) {
  std::optional<std::string_view> before;
  for (const std::string_view line : lines) {
    if (before && *before >= line) return false;
    before = line;
  }
  return true;
}

// Those that freehold-manifest wrote are in order already.
void sort_unique(model::Lines &lines) {
  if (in_order(lines)) return;
  std::vector<std::string_view> texts(lines.begin(), lines.end());
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  model::Lines sorted;
  sorted.reserve(lines.text().size());
  for (const std::string_view text : texts) sorted.push_back(text);
  lines = std::move(sorted);
}

bool goes_before(const model::PhraseList &a, const model::PhraseList &b) { return std::tie(a.id, a.language) < std::tie(b.id, b.language); }

// Lists by id and language, those of one id and language joined, their texts sorted and unique.
void sort_phrases(std::vector<model::PhraseList> &lists) {
  const auto misplaced = [](const auto &a, const auto &b) { return !goes_before(a, b); };
  if (std::adjacent_find(lists.begin(), lists.end(), misplaced) != lists.end()) {
    std::vector<model::PhraseList> joined;
    joined.reserve(lists.size());
    for (model::PhraseList *list : ordered(lists, goes_before)) {
      if (joined.empty() || goes_before(joined.back(), *list)) {
        joined.push_back(std::move(*list));
      } else {
        joined.back().texts.append(list->texts);
      }
    }
    lists = std::move(joined);
  }
  for (model::PhraseList &list : lists) sort_unique(list.texts);
}

class Joiner {
 public:
  explicit Joiner(const std::string &path) : path_(path) {}

  ManifestReading join(model::TextBlock section) {
    const std::vector<std::string_view> chunks = chunks_of(section.view());
    out_.manifest.texts.push_back(std::move(section));
    const auto begin_so = [&](const char *mark) {
      return static_cast<std::size_t>(std::count_if(chunks.begin(), chunks.end(), [&](std::string_view chunk) { return chunk.starts_with(mark); }));
    };
    out_.manifest.catalogue.reserve(2 * begin_so("%entry"));  // some have several matches
    out_.manifest.phrases.reserve(begin_so("%phrases"));
    for (std::size_t i = 0; i < chunks.size(); ++i) {
      if (i == kMostChunks) {
        add("manifest-too-large", path_, "the manifest has more than " + std::to_string(kMostChunks) + " chunks",
            "Join catalogue files.");
        break;
      }
      chunk(chunks[i], i + 1);
    }
    finish();
    return std::move(out_);
  }

 private:
  // One more than there may be, at most.
  static std::vector<std::string_view> chunks_of(std::string_view section) {
    std::vector<std::string_view> chunks;
    while (!section.empty() && chunks.size() <= kMostChunks) {
      const std::string_view one = section.substr(0, section.find('\0'));
      if (!one.empty()) chunks.push_back(one);
      section.remove_prefix(std::min(one.size() + 1, section.size()));
    }
    return chunks;
  }

  void chunk(std::string_view text, std::size_t number) {
    const auto place = [&] { return path_ + ", chunk " + std::to_string(number); };
    Mistakes mistakes;
    if (tools::is_page_chunk(text)) {
      page_chunk(text, place(), mistakes);
    } else if (tools::is_lines_chunk(text)) {
      lines_chunk(text, mistakes);
    } else {
      toml_chunk(text, place(), mistakes);
    }
    tools::sort_mistakes(mistakes);
    for (tools::Mistake &m : mistakes) {
      out_.problems.push_back(
          {std::move(m.code), {place(), m.line, m.column}, std::move(m.sentence), std::move(m.next_step)});
    }
  }

  void page_chunk(std::string_view text, const std::string &place, Mistakes &mistakes) {
    auto chunk = tools::read_page_chunk(text, mistakes);
    if (!chunk) return;
    each_table(chunk->table, "rule", [&](toml::table &rule) { said_.push_back({place, std::move(rule), chunk->page}); });
  }

  void lines_chunk(std::string_view text, Mistakes &mistakes) {
    const auto lines = tools::read_lines_chunk(text, mistakes);
    if (!lines) return;
    if (lines->kind == tools::LinesKind::model) {
      out_.manifest.models.push_back(read_model(*lines));
    } else if (lines->kind == tools::LinesKind::entry) {
      read_entry(*lines, out_.manifest.catalogue);
    } else {
      out_.manifest.phrases.push_back(read_phrases(*lines));
    }
  }

  void toml_chunk(std::string_view text, const std::string &place, Mistakes &mistakes) {
    auto table = tools::parse_toml(text, mistakes);
    if (table) tools::check(*table, tools::kChunk, mistakes);
    if (!table || !mistakes.empty()) return;

    if (const auto *plugin = table->get_as<toml::table>("plugin")) {
      if (seen_plugin_) add("duplicate", place, "the manifest says [plugin] twice", "Say FREEHOLD_PLUGIN once.");
      seen_plugin_ = true;
      read_plugin(*plugin, out_.manifest);
    }
    each_table(*table, "rule", [&](toml::table &rule) { said_.push_back({place, std::move(rule)}); });
    each_table(*table, "entry", [&](const toml::table &entry) { read_entry(entry, out_.manifest.catalogue); });
    each_table(*table, "phrases", [&](const toml::table &list) { out_.manifest.phrases.push_back(read_phrases(list)); });
    each_table(*table, "model", [&](const toml::table &linear) { out_.manifest.models.push_back(read_model(linear)); });
    if (const auto *set = table->get_as<toml::table>("rule-set"))
      out_.manifest.rule_sets.push_back(read_rule_set(*set));
  }

  // Keys of the page win over those of the macro, in whatever order they come. An id without / is of this plugin.
  void join_rule(SaidRule &one) {
    toml::table &rule = one.table;
    std::string id(text_of(rule, "id"));
    if (id.find('/') == std::string::npos) id = out_.manifest.id + '/' + id;
    RuleTables &tables = rules_[id];
    const bool page = one.page || rule.contains("page");
    if (std::exchange(page ? tables.page : tables.macro, true)) {
      add("duplicate", one.place, "the rule " + tools::in_quotes(id) + " stands twice in the manifest",
          "Rename one of them.");
      return;
    }
    if (page) tables.text = one.page;
    for (auto &&[key, node] : rule) {
      if (page || !tables.said.contains(key.str())) tables.said.insert_or_assign(key.str(), std::move(node));
    }
    tables.said.insert_or_assign("id", id);
  }

  void finish() {
    model::Manifest &m = out_.manifest;
    if (!seen_plugin_ && out_.problems.empty())
      add("no-plugin", path_, "the manifest does not say [plugin]", "Add FREEHOLD_PLUGIN to plugin.cpp.");
    if (!out_.problems.empty()) return;
    for (SaidRule &rule : said_) join_rule(rule);
    for (const auto &[id, tables] : rules_) {
      model::Rule &rule = m.rules.emplace_back(read_rule(tables.said));
      if (tables.text) rule.page = *tables.text;
      if (!id.starts_with(m.id + '/')) {
        add("foreign-rule", path_,
            "the rule " + tools::in_quotes(id) + " does not begin with the plugin's id " + tools::in_quotes(m.id),
            "Rename the rule.");
      }
      for (const char *key : {"title", "kind"}) {
        if (text_of(tables.said, key).empty()) {
          add("missing-key", path_, "the rule " + tools::in_quotes(id) + " lacks the key " + tools::in_quotes(key),
              "Say it in the macro or on the rule's page.");
        }
      }
      std::set<std::string_view> messages;
      for (const model::Message &message : rule.messages) {
        if (!messages.insert(message.id).second) {
          add("duplicate", path_,
              "the rule " + tools::in_quotes(id) + " has two messages " + tools::in_quotes(message.id),
              "Rename one of them.");
        }
      }
    }
    finish_catalogue(m);
    finish_models(m);
    if (m.rule_sets.size() > 1)
      add("duplicate", path_, "the manifest says [rule-set] twice", "Keep one rule set per plugin.");
  }

  // Ids as others name them, beginning with the plugin's: all in one block.
  static void complete_ids(model::Manifest &m) {
    std::size_t size = (m.catalogue.size() + m.phrases.size()) * (m.id.size() + 1);
    for (const model::CatalogueEntry &entry : m.catalogue) size += entry.id.size();
    for (const model::PhraseList &list : m.phrases) size += list.id.size();
    model::TextBlock block(size);
    char *end = block.bytes();
    const auto complete = [&](model::ItemText &id) {
      const char *begin = end;
      for (const std::string_view part : {std::string_view(m.id), std::string_view("/"), id.view()}) end = std::copy(part.begin(), part.end(), end);
      id = model::ItemText::lent({begin, end});
    };
    for (model::CatalogueEntry &entry : m.catalogue) complete(entry.id);
    for (model::PhraseList &list : m.phrases) complete(list.id);
    m.texts.push_back(std::move(block));
  }

  void refuse_double_claims(std::vector<model::CatalogueEntry> &catalogue) {
    if (!may_repeat(catalogue, [](const auto &entry) { return entry.match.view(); })) return;
    const auto by_match = ordered(catalogue, [](const auto &a, const auto &b) { return std::tie(a.match, a.id) < std::tie(b.match, b.id); });
    for (std::size_t i = 1; i < by_match.size(); ++i) {
      const model::CatalogueEntry &one = *by_match[i];
      if (one.match != by_match[i - 1]->match) continue;
      add("duplicate", path_, tools::in_quotes(one.match) + " is claimed by " + by_match[i - 1]->id.string() + " and " + one.id.string(),
          "Leave it to one of them.");
    }
  }

  void finish_catalogue(model::Manifest &m) {
    complete_ids(m);
    refuse_double_claims(m.catalogue);
    const auto by_id = [](const auto &a, const auto &b) { return std::tie(a.id, a.match) < std::tie(b.id, b.match); };
    if (!std::is_sorted(m.catalogue.begin(), m.catalogue.end(), by_id)) {
      std::vector<model::CatalogueEntry> sorted;
      sorted.reserve(m.catalogue.size());
      for (model::CatalogueEntry *one : ordered(m.catalogue, by_id)) sorted.push_back(std::move(*one));
      m.catalogue = std::move(sorted);
    }
    sort_phrases(m.phrases);
  }

  void finish_models(model::Manifest &m) {
    for (model::Model &linear : m.models) linear.id = m.id + '/' + linear.id;
    std::sort(m.models.begin(), m.models.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    for (std::size_t i = 1; i < m.models.size(); ++i) {
      if (m.models[i].id == m.models[i - 1].id) {
        add("duplicate", path_, "there are two models " + tools::in_quotes(m.models[i].id), "Rename one of them.");
      }
    }
  }

  void add(std::string code, const std::string &place, std::string sentence, std::string next_step) {
    out_.problems.push_back({std::move(code), {place, 0, 0}, std::move(sentence), std::move(next_step)});
  }

  const std::string &path_;
  ManifestReading out_;
  bool seen_plugin_ = false;
  std::vector<SaidRule> said_;
  std::map<std::string, RuleTables, std::less<>> rules_;
};

}  // namespace

ManifestReading read_manifest(model::TextBlock section, const std::string &path) {
  return Joiner(path).join(std::move(section));
}

}  // namespace freehold::plugins
