// Where results go: a file that appears whole or not at all, or standard output, each with its errors told.
#pragma once

#include <functional>
#include <ostream>
#include <string>

#include "host/support/result.hpp"

namespace freehold::app {

// path "-" or empty: standard output. A file is written beside its place and renamed over it when all of it is on disk.
Result<Done> write_output(const std::string &path, const std::function<void(std::ostream &)> &write);

// The same for what wants a descriptor.
Result<Done> write_descriptor(const std::string &path, const std::function<Result<Done>(int)> &write);

// The whole of a file, "-": standard input; at most `most` bytes.
Result<std::string> read_whole(const std::string &path, std::size_t most);

}  // namespace freehold::app
