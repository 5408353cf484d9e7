// The keys of freehold.toml: the one place that knows them.
#pragma once

#include "plugin-api/tools/toml-shape.hpp"

namespace freehold::config {

extern const tools::Shape kConfig;

}  // namespace freehold::config
