#include "host/config/config.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "host/config/config-shape.hpp"
#include "host/config/json-text.hpp"
#include "host/config/policy-config.hpp"
#include "host/config/toml-values.hpp"
#include "plugin-api/tools/manifest-shape.hpp"

namespace freehold::config {
namespace {

using tools::mistake_at;
using tools::Mistakes;

// Reads a table that was checked against kConfig; what the shapes cannot say is checked here.
class Reader {
 public:
  Reader(const toml::table &root, std::string path, Mistakes &mistakes) : root_(root), mistakes_(mistakes) {
    config_.path = std::move(path);
  }

  Config read() {
    if (const auto *table = root_.get_as<toml::table>("client")) client(*table);
    each(root_, "channel", [&](const toml::table &table) { channel(table); });
    each(root_, "source", [&](const toml::table &table) { source(table); });
    for (model::DeclaredChannel &declared : config_.channels) {
      declared.has_source = std::any_of(config_.sources.begin(), config_.sources.end(),
                                        [&](const auto &s) { return s.channel == declared.key; });
    }
    if (const auto *table = root_.get_as<toml::table>("plugins")) plugins(*table);
    read_policy(root_, config_, mistakes_);
    if (const auto *table = root_.get_as<toml::table>("report")) report(*table);
    if (const auto *table = root_.get_as<toml::table>("limits")) limits(*table);
    if (const auto *table = root_.get_as<toml::table>("catalogue")) catalogue(*table);
    return std::move(config_);
  }

 private:
  void client(const toml::table &table) {
    Client &c = config_.client;
    c.name = text(table, "name");
    c.strategy = text(table, "strategy");
    c.mix = number(table, "mix", c.mix);
    c.own = texts(table, "own");
    c.regulated = text(table, "regulated");
    c.deal_value = number(table, "deal_value", 0);
    c.currency = text(table, "currency");
    c.clients_a_year = number(table, "clients_a_year", 0);
    c.paid_by = text(table, "paid_by");
    c.sales_close = text(table, "sales_close");
    if (c.deal_value > 0 && c.currency.empty()) {
      add(table, "missing-key", "[client] has a deal_value and no currency", "Add currency, as in currency = \"EUR\".");
    }
  }

  void channel(const toml::table &table) {
    model::DeclaredChannel one;
    one.key = text(table, "key");
    one.title = text(table, "title");
    one.platform = text(table, "platform");
    one.url = text(table, "url");
    one.weight = number(table, "weight", 0);
    if (!channel_keys_.insert(one.key).second) duplicate(table, "[[channel]]", one.key);
    config_.channels.push_back(std::move(one));
  }

  void source(const toml::table &table) {
    SourceEntry one;
    one.path = below(text(table, "path"));
    one.name = text(table, "name");
    one.address = text(table, "address");
    one.channel = text(table, "channel");
    if (one.name.empty()) {
      const std::filesystem::path path(one.path);
      one.name = path.has_filename() ? path.filename().string() : path.parent_path().filename().string();
    }
    if (!source_names_.insert(one.name).second) duplicate(table, "[[source]]", one.name);
    if (!one.channel.empty() && !channel_keys_.contains(one.channel)) {
      add(table, "unknown-channel",
          "the source " + tools::in_quotes(one.name) + " names the channel " + tools::in_quotes(one.channel) +
              ", which is not declared",
          "Add a [[channel]] with this key, or name one that there is.");
    }
    config_.sources.push_back(std::move(one));
  }

  void plugins(const toml::table &table) {
    for (const std::string &path : texts(table, "paths")) config_.plugin_paths.push_back(below(path));
    for (const auto &[key, node] : table) {
      if (key.str() == "paths") continue;
      const auto *options = node.as_table();
      if (options == nullptr) {
        const std::string_view meant = tools::nearest(key.str(), {"paths"});
        mistakes_.push_back(mistake_at(
            key.source(), "unknown-key", "[plugins] has no key " + tools::in_quotes(key.str()),
            meant.empty() ? "Write options of a plugin as a table: [plugins.website]." : "Did you mean paths?"));
      } else if (!tools::is_plugin_id(key.str())) {
        mistakes_.push_back(mistake_at(key.source(), "bad-value", tools::in_quotes(key.str()) + " is no plugin id",
                                       "See freehold plugin list."));
      } else {
        config_.plugin_options.push_back({std::string(key.str()), to_json(*options), place(key)});
      }
    }
  }

  void report(const toml::table &table) {
    config_.window_days = number(table, "window_days", config_.window_days);
  }

  void limits(const toml::table &table) {
    Limits &l = config_.limits;
    l.workers = number(table, "workers", l.workers);
    l.deadline_seconds = number(table, "deadline_seconds", l.deadline_seconds);
    l.memory_mib = number(table, "memory_mib", l.memory_mib);
    l.archive_entries = number(table, "archive_entries", l.archive_entries);
    l.archive_entry_mib = number(table, "archive_entry_mib", l.archive_entry_mib);
    l.archive_ratio = number(table, "archive_ratio", l.archive_ratio);
    if (table.contains("isolation")) l.isolation = text(table, "isolation");
  }

  void catalogue(const toml::table &table) {
    config_.link_map_path = below(text(table, "link_map"));
    std::set<std::string> ids;
    each(table, "entry", [&](const toml::table &entry) {
      model::CatalogueEntry one;
      one.id = "own/" + text(entry, "id");
      one.kind = text(entry, "kind");
      one.name = text(entry, "name");
      one.platform = text(entry, "platform");
      one.page = text(entry, "page");
      one.ground = entry.contains("ground") ? text(entry, "ground") : "neutral";
      one.portable = text(entry, "portable");
      one.form_kind = text(entry, "form_kind");
      one.provides = text(entry, "provides");
      one.unwrap = text(entry, "unwrap");
      one.source = text(entry, "source");
      one.date = text(entry, "date");
      if (one.name.empty()) one.name = text(entry, "id");
      if (!ids.insert(one.id.string()).second) duplicate(entry, "[[catalogue.entry]]", text(entry, "id"));
      for (const std::string &match : texts(entry, "match")) {
        if (!matches_.insert(match).second) duplicate(entry, "match", match);
        config_.catalogue.push_back(one);
        config_.catalogue.back().match = match;
      }
    });
  }

  // A path of the user's, seen from the folder of freehold.toml.
  std::string below(const std::string &path) const {
    if (path.empty() || path.find("://") != std::string::npos) return path;
    return (std::filesystem::path(config_.path).parent_path() / path).lexically_normal().string();
  }

  Place place(const toml::key &key) const { return {config_.path, key.source().begin.line, key.source().begin.column}; }

  void duplicate(const toml::node &node, std::string_view what, const std::string &name) {
    add(node, "duplicate", "two " + std::string(what) + " are called " + tools::in_quotes(name),
        "Rename or remove one of them.");
  }

  void add(const toml::node &node, std::string code, std::string sentence, std::string next_step) {
    mistakes_.push_back(mistake_at(node.source(), std::move(code), std::move(sentence), std::move(next_step)));
  }

  const toml::table &root_;
  Mistakes &mistakes_;
  Config config_;
  std::set<std::string> channel_keys_;
  std::set<std::string> source_names_;
  std::set<std::string> matches_;
};

}  // namespace

Reading parse_config(std::string_view text, const std::string &path) {
  Reading reading;
  reading.config.path = path;
  Mistakes mistakes;
  if (const auto root = tools::parse_toml(text, mistakes)) {
    tools::check(*root, kConfig, mistakes);
    reading.config = Reader(*root, path, mistakes).read();
  }
  tools::sort_mistakes(mistakes);
  for (tools::Mistake &m : mistakes) {
    reading.problems.push_back(
        {std::move(m.code), {path, m.line, m.column}, std::move(m.sentence), std::move(m.next_step)});
  }
  return reading;
}

}  // namespace freehold::config
