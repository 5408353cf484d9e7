#include "host/plugins/manifest-values.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "plugin-api/tools/manifest-shape.hpp"

namespace freehold::plugins {
namespace {

std::string text(const toml::table &table, std::string_view key) {
  return std::string(tools::text_of(table, key));
}

std::string text(const tools::LinesChunk &chunk, std::string_view key) { return std::string(chunk.text(key)); }

struct EntryText {
  std::string_view key;
  model::ItemText model::CatalogueEntry::*member;
};
using Entry = model::CatalogueEntry;
constexpr EntryText kEntryTexts[] = {
    {"id", &Entry::id},         {"kind", &Entry::kind},           {"platform", &Entry::platform}, {"page", &Entry::page},
    {"ground", &Entry::ground}, {"portable", &Entry::portable},   {"name", &Entry::name},         {"form_kind", &Entry::form_kind},
    {"unwrap", &Entry::unwrap}, {"provides", &Entry::provides},   {"source", &Entry::source},     {"date", &Entry::date},
};

struct ListText {
  std::string_view key;
  model::ItemText model::PhraseList::*member;
};
using List = model::PhraseList;
constexpr ListText kListTexts[] = {{"list", &List::id}, {"language", &List::language}, {"why", &List::why}, {"source", &List::source}, {"date", &List::date}};

// What a table or chunk says of an entry or list in texts; a chunk lends them.
template <class Value, class Texts>
Value said_in(const toml::table &table, const Texts &texts) {
  Value value;
  for (const auto &[key, member] : texts) value.*member = tools::text_of(table, key);
  return value;
}
template <class Value, class Texts>
Value said_in(const tools::LinesChunk &chunk, const Texts &texts) {
  Value value;
  for (const auto &[said, text] : chunk.values) {
    for (const auto &[key, member] : texts) {
      if (key == said) value.*member = model::ItemText::lent(text);
    }
  }
  return value;
}

// All of an entry but its matches.
template <class Said>
model::CatalogueEntry entry_of(const Said &said) {
  auto entry = said_in<model::CatalogueEntry>(said, kEntryTexts);
  if (entry.ground.empty()) entry.ground = "neutral";
  return entry;
}

std::vector<std::string> texts(const toml::table &table, std::string_view key) {
  std::vector<std::string> out;
  if (const auto *list = table.get_as<toml::array>(key)) {
    for (const toml::node &node : *list) {
      if (const auto *one = node.as_string()) out.push_back(one->get());
    }
  }
  return out;
}

std::vector<std::uint32_t> wholes(const toml::table &table, std::string_view key) {
  std::vector<std::uint32_t> out;
  if (const auto *list = table.get_as<toml::array>(key)) {
    for (const toml::node &node : *list) {
      if (const auto *one = node.as_integer()) out.push_back(static_cast<std::uint32_t>(one->get()));
    }
  }
  return out;
}

std::int64_t whole(const toml::table &table, std::string_view key) {
  const auto *number = table.get_as<std::int64_t>(key);
  return number == nullptr ? 0 : number->get();
}

// 0.25 → 250000; the shapes hold it between 0 and 1.
std::int64_t ppm(const toml::table &table, std::string_view key, std::int64_t otherwise) {
  const toml::node *node = table.get(key);
  return node == nullptr ? otherwise : std::llround(node->value<double>().value_or(0) * 1000000);
}

model::Dimension dimension(std::string_view word) {
  if (word == "ownership") return model::Dimension::ownership;
  if (word == "funnel") return model::Dimension::funnel;
  if (word == "dependence") return model::Dimension::dependence;
  return model::Dimension::none;
}

// Whole numbers as they are, fractions in parts per million: the shape tells them apart.
std::vector<model::Threshold> read_thresholds(const toml::table &table) {
  std::vector<model::Threshold> out;
  for (const tools::Key &key : tools::kThresholds.keys) {
    if (!table.contains(key.name)) continue;
    out.push_back({std::string(key.name), key.type == tools::Type::whole ? whole(table, key.name) : ppm(table, key.name, 0)});
  }
  return out;
}

void read_severities(const toml::table &table, model::RuleSet &set) {
  for (const char *severity : {"high", "medium", "low", "note"}) {
    for (std::string &rule : texts(table, severity)) set.severities.push_back({std::move(rule), severity});
  }
  set.other_severity = text(table, "otherwise");
}

}  // namespace

void read_plugin(const toml::table &table, model::Manifest &manifest) {
  manifest.id = text(table, "id");
  manifest.version = text(table, "version");
  manifest.title = text(table, "title");
  manifest.roles = texts(table, "roles");
  manifest.require = texts(table, "require");
}

model::Rule read_rule(const toml::table &table) {
  model::Rule rule;
  rule.id = text(table, "id");
  const std::string kind = text(table, "kind");
  rule.kind = kind == "corpus"  ? model::RuleKind::corpus
              : kind == "graph" ? model::RuleKind::graph
                                : model::RuleKind::item;
  rule.title = text(table, "title");
  rule.strength = text(table, "strength");
  rule.question = text(table, "question");
  rule.claims = wholes(table, "claims");
  rule.dimension = dimension(tools::text_of(table, "dimension"));
  rule.judgement = text(table, "nature") == "judgement";
  rule.tier = table.contains("tier") ? text(table, "tier") : "B";
  if (const auto *needs = table.get_as<bool>("needs_text")) rule.needs_text = needs->get();
  rule.severity = text(table, "severity");
  rule.silent_for = text(table, "silent_for");
  each_table(table, "message", [&](const toml::table &one) {
    rule.messages.push_back({text(one, "id"), text(one, "text"), text(one, "next"), text(one, "paste"),
                             text(one, "who"), text(one, "effort")});
  });
  rule.page = text(table, "page");
  return rule;
}

void read_entry(const toml::table &table, std::vector<model::CatalogueEntry> &entries) {
  const model::CatalogueEntry entry = entry_of(table);
  for (const std::string &match : texts(table, "match")) {
    entries.push_back(entry);
    entries.back().match = match;
  }
}

model::PhraseList read_phrases(const toml::table &table) {
  auto list = said_in<model::PhraseList>(table, kListTexts);
  for (const std::string &one : texts(table, "text")) list.texts.push_back(one);  // white space of any kind is one space to a phrase
  return list;
}

model::Model read_model(const toml::table &table) {
  return {text(table, "name"), text(table, "why"), text(table, "source"), text(table, "date"), text(table, "weights")};
}

void read_entry(const tools::LinesChunk &chunk, std::vector<model::CatalogueEntry> &entries) {
  for (std::string_view left = chunk.lines; !left.empty();) {
    const std::string_view match = left.substr(0, left.find('\n'));
    left.remove_prefix(std::min(match.size() + 1, left.size()));
    entries.push_back(entry_of(chunk));  // anew, as a copy would own its texts
    entries.back().match = model::ItemText::lent(match);
  }
}

model::PhraseList read_phrases(const tools::LinesChunk &chunk) {
  auto list = said_in<model::PhraseList>(chunk, kListTexts);
  list.texts = model::Lines::lent(chunk.lines);
  return list;
}

model::Model read_model(const tools::LinesChunk &chunk) {
  return {text(chunk, "name"), text(chunk, "why"), text(chunk, "source"), text(chunk, "date"), std::string(chunk.lines)};
}

model::RuleSet read_rule_set(const toml::table &table) {
  model::RuleSet set;
  set.id = text(table, "id");
  set.version = text(table, "version");
  set.capture = texts(table, "capture");
  set.conversation = texts(table, "conversation");
  set.conversion = texts(table, "conversion");
  set.offline = texts(table, "offline");
  set.bait = texts(table, "bait");
  set.disclosure = texts(table, "disclosure");
  set.left_out = texts(table, "left_out");
  each_table(table, "question", [&](const toml::table &one) {
    set.questions.push_back({text(one, "id"), whole(one, "weight"), text(one, "text")});
  });
  each_table(table, "rule", [&](const toml::table &one) {
    model::RuleWeight weight{.rule = text(one, "id"), .weight = whole(one, "weight")};
    if (const auto *gate = one.get_as<toml::table>("gate")) {
      weight.gate = true;
      weight.under_ppm = ppm(*gate, "under", 0);
      weight.cap_ppm = ppm(*gate, "cap", 1000000);
    }
    set.rules.push_back(std::move(weight));
  });
  each_table(table, "archetype", [&](const toml::table &one) {
    set.archetype.push_back({text(one, "id"), whole(one, "weight")});
  });
  each_table(table, "expect", [&](const toml::table &one) {
    set.expectations.push_back(
        {dimension(tools::text_of(one, "dimension")), ppm(one, "at_least", 0), ppm(one, "at_most", 1000000)});
  });
  if (const auto *plan = table.get_as<toml::table>("plan"))
    set.plan = {text(*plan, "id"), text(*plan, "title"), text(*plan, "lead"), texts(*plan, "rules")};
  if (const auto *thresholds = table.get_as<toml::table>("thresholds")) set.thresholds = read_thresholds(*thresholds);
  if (const auto *severities = table.get_as<toml::table>("severities")) read_severities(*severities, set);
  return set;
}

}  // namespace freehold::plugins
