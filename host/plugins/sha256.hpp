// SHA-256 of an open file.
#pragma once

#include <optional>
#include <string>

namespace freehold::plugins {

// Lower-case hex of the file's bytes from its beginning; its offset is not used. nullopt: it cannot be read.
std::optional<std::string> sha256_of(int file);

}  // namespace freehold::plugins
