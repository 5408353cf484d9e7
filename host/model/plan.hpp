// What a run is about to do, the same for every worker and every shard.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "host/model/item.hpp"
#include "host/model/manifest.hpp"

namespace freehold::model {

// Everything a worker has to know before it sees content. Made by the host, sent once to every worker.
struct Plan {
  std::vector<Plugin> plugins;           // sorted by id
  std::vector<Rule> rules;               // all enabled rules of all plugins, sorted by id; RuleResult::rule indexes this
  std::vector<CatalogueEntry> catalogue; // merged, the user's entries first; sorted otherwise
  std::vector<PhraseList> phrases;       // of all plugins, sorted by id and language
  std::vector<Model> models;             // of all plugins, sorted by id
  std::vector<Pair> link_map;            // short link → where it leads, as the user found out; sorted, unique
  std::vector<std::string> own_hosts;    // ground of the author's own, lower case: "example.com" (and its subdomains), "example.com/path"
  std::vector<Pair> options;             // per plugin id: JSON object text
  RuleSet base;                          // capture, conversation, conversion kinds and what is left out
  bool keep_text = true;
  std::vector<TextBlock> texts;          // what entries and lists look at; they do not cross
};

}  // namespace freehold::model
