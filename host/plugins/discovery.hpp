// Finds plugins, reads their manifests without loading them, and says of each that is refused why.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "host/model/manifest.hpp"
#include "host/support/result.hpp"

namespace freehold::plugins {

// Where to look, in this order; an absolute path each. Folders that nobody named and that do not exist are passed over.
// Never the current folder, never sub-folders; in folders only files that end with .fhp.so count.
struct Search {
  std::vector<std::string> files;       // --plugin
  std::vector<std::string> configured;  // [plugins] paths: files or folders
  std::string environment;              // $FREEHOLD_PLUGIN_PATH: folders parted by colons
  std::string home;                     // the user's; its .local/lib/freehold/plugins
  std::string executable;               // of this program; its ../lib/freehold/plugins
  std::string system = "/usr/lib/freehold/plugins";
  uid_t user = 0;            // who runs this
  std::string host_version;  // for messages
};

struct Refusal {
  std::string path;
  Problem problem;
};

// problems: what the run cannot begin with: two plugins of one id. Empty: all is well, refusals or not.
// sha256 of a plugin is that of the file whose manifest was read; who loads it later compares.
struct Discovery {
  std::vector<model::Plugin> accepted;  // sorted by id
  std::vector<Refusal> refused;         // in the order of the search
  std::vector<Problem> problems;
};

Discovery discover(const Search &search);

}  // namespace freehold::plugins
