// Checked tables and chunks of lines of a manifest as values. Private to this folder. Requires: the table has passed
// tools::check() with its shape.
#pragma once

#include <toml++/toml.h>

#include <string_view>
#include <vector>

#include "host/model/manifest.hpp"
#include "plugin-api/tools/lines-chunk.hpp"

namespace freehold::plugins {

// Calls what for each table of an array of tables; nothing if there is none.
template <class Table, class F>
void each_table(Table &table, std::string_view key, F what) {
  if (auto *list = table.template get_as<toml::array>(key)) {
    for (auto &node : *list) {
      if (auto *one = node.as_table()) what(*one);
    }
  }
}

void read_plugin(const toml::table &table, model::Manifest &manifest);
model::Rule read_rule(const toml::table &table);
// One value per match.
void read_entry(const toml::table &table, std::vector<model::CatalogueEntry> &entries);
model::PhraseList read_phrases(const toml::table &table);
model::Model read_model(const toml::table &table);
// Of chunks: entries and lists look at the bytes of the chunk.
void read_entry(const tools::LinesChunk &chunk, std::vector<model::CatalogueEntry> &entries);
model::PhraseList read_phrases(const tools::LinesChunk &chunk);
model::Model read_model(const tools::LinesChunk &chunk);
model::RuleSet read_rule_set(const toml::table &table);

}  // namespace freehold::plugins
