// What freehold.toml says of how things are weighed: [rules], [weights], [thresholds], [expect], [[override]], [gate], [[dismissed]].
#pragma once

#include <string>

#include "host/config/config.hpp"
#include "plugin-api/tools/toml-text.hpp"

namespace freehold::config {

// Fills these parts of the configuration and appends what is wrong. Requires: root was checked against kConfig.
void read_policy(const toml::table &root, Config &config, tools::Mistakes &mistakes);

}  // namespace freehold::config
