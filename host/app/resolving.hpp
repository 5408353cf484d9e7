// Resolving: short links asked over the network, by a program of its own that links the network library (host/fetch).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "host/config/short-links.hpp"
#include "host/support/result.hpp"

namespace freehold::app {

struct Asking {
  bool allow_private = false;
  std::int64_t timeout_ms = 10'000;
  std::int64_t pause_ms = 500;  // between two requests to one host
};

struct Unresolved {
  std::string shortened;
  std::string reason;
};

// Fills the target of every row that has none, with progress. The rest, with reasons, in the order of the rows. A Problem only where the program that
// asks cannot be run.
Result<std::vector<Unresolved>> resolve(std::vector<config::ShortLink> &rows, const Asking &asking);

}  // namespace freehold::app
