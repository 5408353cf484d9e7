// A TOML table as the text of a JSON object: what a plugin gets as its options.
#pragma once

#include <toml++/toml.h>

#include <string>

namespace freehold::config {

// Keys sorted; dates and times as texts; inf and nan, which JSON has not, as null. Requires: at most a few hundred
// levels, as a parsed table has.
std::string to_json(const toml::table &table);

}  // namespace freehold::config
