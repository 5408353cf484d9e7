// The chunks of a plugin's manifest section as a model::Manifest. plugin-api/manifest.md is the format.
#pragma once

#include <string>
#include <vector>

#include "host/model/manifest.hpp"
#include "host/support/result.hpp"

namespace freehold::plugins {

// manifest is whole only if problems is empty.
struct ManifestReading {
  model::Manifest manifest;
  std::vector<Problem>
      problems;  // in the order of the chunks; places are "<path>, chunk <n>" with line and column in the chunk
};

// Never throws; the section may hold anything. The manifest keeps it, as entries and lists look at it. path: for messages.
ManifestReading read_manifest(model::TextBlock section, const std::string &path);

}  // namespace freehold::plugins
