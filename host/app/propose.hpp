// What `freehold init --from DIR` proposes: a configuration made of what a first reading found.
#pragma once

#include <string>

#include "host/support/result.hpp"

namespace freehold::app {

// The example configuration with [client] own, [[source]] and [[channel]] filled in from the content itself.
Result<std::string> propose_config(const std::string &source, const std::string &executable);

}  // namespace freehold::app
