// Values of a report that say how things stand, beside the judgement: contacts, money, platforms, ways through the content, what was read and
// by what. Plain text, not escaped; shares are parts per million.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "host/verdict/verdict.hpp"

namespace freehold::report {

using Ppm = verdict::Ppm;
using Text = std::optional<std::string>;
template <class T>
using ByName = std::vector<std::pair<std::string, T>>;
using Counts = ByName<std::uint64_t>;

// An item where a way leads through it.
struct Stop {
  std::string item;
  std::string title;
  std::string url;
};

// ---- facts -------------------------------------------------------------------------------------------------------------------------------

struct Contacts {
  std::uint64_t at_least = 0;
  std::uint64_t at_most = 0;
  std::uint64_t lists = 0;
};

struct MoneySignal {
  std::string kind;
  std::uint64_t items = 0;
  std::uint64_t items_main = 0;
  Ppm share = 0;
};

struct Platform {
  std::string platform;
  std::uint64_t items = 0;
  Ppm share = 0;
  std::uint64_t views = 0;
  Ppm views_share = 0;
  std::uint64_t items_left = 0;
  Ppm items_left_share = 0;
  std::uint64_t contacts = 0;
  std::uint64_t contacts_left = 0;
  std::uint64_t ways = 0;
  std::uint64_t ways_left = 0;
  std::uint64_t reach = 0;
  std::uint64_t reach_left = 0;
  std::string gone_tonight;  // the sentence
};

// A service that pieces rely on. portable: whether the people gathered there can be taken along: yes, no, unknown.
struct ProviderUse {
  std::string id;
  std::string name;
  std::string kind;
  std::string portable;
  std::uint64_t items = 0;
};

struct Facts {
  std::uint64_t items = 0;
  std::uint64_t counted = 0;
  std::uint64_t older = 0;
  std::uint64_t left_out = 0;
  std::uint64_t undated = 0;
  std::uint64_t reach = 0;
  std::uint64_t reach_menu = 0;
  std::uint64_t ways = 0;
  std::uint64_t own_items = 0;
  std::uint64_t rented_items = 0;
  Ppm concentration = 0;
  Contacts portable;
  Contacts captive;
  Contacts unknown;
  Counts left_out_kinds;
  Counts page_kinds;
  Counts item_kinds;
  std::vector<MoneySignal> money;
  std::vector<Platform> platforms;
  std::vector<ProviderUse> providers;  // sorted by kind, name
};

// ---- the graph, so much of it as is drawn ------------------------------------------------------------------------------------------------

// A way in the main content to a live conversation; ends at the item that holds the touchpoint.
struct Way {
  std::vector<Stop> stops;
};

// Items that lead only to each other. size counts all; items and edges (from, to: indexes of items) are what is drawn.
struct RabbitHole {
  std::uint64_t size = 0;
  std::vector<Stop> items;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
};

// An item that people reach in the main content and that leads to no item, capture, conversation or conversion.
struct DeadEnd {
  Stop item;
  std::uint64_t links_in = 0;
  std::vector<Stop> from;    // some that lead there
};

struct Ways {
  std::vector<Way> paths;
  std::vector<RabbitHole> holes;   // largest first; holes_found counts all
  std::uint64_t holes_found = 0;
  std::vector<DeadEnd> dead_ends;  // most linked first; dead_ends_found counts all
  std::uint64_t dead_ends_found = 0;
};

// ---- what was read, and by what ----------------------------------------------------------------------------------------------------------

struct Source {
  std::string name;
  std::string kind;
  std::string reader;
  std::string state;         // done, partial, refused
  std::string reason;
  std::uint64_t files = 0;
  std::uint64_t items = 0;
  Counts left_out;
};

struct Note {
  std::string code;
  std::string source;
  std::string path;
  std::string culprit;
  std::string sentence;
};

struct FailedRule {
  std::string rule;
  std::uint64_t count = 0;
  std::string reason;
};

// Short links of a channel through one service whose target nobody told.
struct ShortLinkCount {
  std::string channel;  // its title
  std::string service;  // its host
  std::uint64_t count = 0;
};

// What was not read or not judged.
struct Missing {
  Counts notes;
  Counts left_out;
  std::vector<std::string> partial;
  std::vector<std::string> refused;
  std::vector<std::string> unread;     // titles of declared channels
  std::vector<std::string> withdrawn;
  std::vector<FailedRule> failed;
  std::uint64_t dismissed = 0;
  std::uint64_t older_findings = 0;
  std::uint64_t other_strategy = 0;
  std::vector<ShortLinkCount> short_links;
};

struct PluginUse {
  std::string id;
  std::string version;
  std::string title;
  std::string sha256;
};

struct Provenance {
  std::string version;                // of freehold
  std::string isolation;
  std::vector<PluginUse> plugins;
};

}  // namespace freehold::report
