// One section out of an ELF64 file, read without loading it. The file may be damaged or hostile: every offset is
// checked against the file's size, nothing is mapped, at most a few MiB are read, no exception.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "host/model/item-text.hpp"
#include "host/support/result.hpp"

namespace freehold::plugins {

inline constexpr std::uint64_t kLargestSection = 8 << 20;

// Bytes of the section called name. file: open for reading, of `size` bytes; its offset is not used. path: for
// messages. Problems: not-a-module, damaged-module, no-manifest, manifest-too-large.
Result<model::TextBlock> read_elf_section(int file, std::uint64_t size, std::string_view name, const std::string &path);

}  // namespace freehold::plugins
