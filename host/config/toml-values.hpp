// Reading values off a table that was checked against its shape. Private to this folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plugin-api/tools/toml-shape.hpp"

namespace freehold::config {

inline std::string text(const toml::table &table, std::string_view key) { return std::string(tools::text_of(table, key)); }

inline std::int64_t number(const toml::table &table, std::string_view key, std::int64_t otherwise) {
  const toml::node *node = table.get(key);
  return node == nullptr ? otherwise : node->value<std::int64_t>().value_or(otherwise);
}

inline std::vector<std::string> texts(const toml::table &table, std::string_view key) {
  std::vector<std::string> out;
  if (const auto *list = table.get_as<toml::array>(key)) {
    for (const toml::node &node : *list) {
      if (const auto *one = node.as_string()) out.push_back(one->get());
    }
  }
  return out;
}

// Calls what for each table of an array of tables.
template <class F>
void each(const toml::table &table, std::string_view key, F what) {
  if (const auto *list = table.get_as<toml::array>(key)) {
    for (const toml::node &node : *list) {
      if (const auto *one = node.as_table()) what(*one);
    }
  }
}

}  // namespace freehold::config
