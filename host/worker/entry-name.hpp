// Names in archives: what a name means, and which ones are refused. Nothing is ever written under such a name; the point is that a report names
// what it read, and that two entries cannot pass for one.
#pragma once

#include <string>
#include <string_view>

namespace freehold::worker {

struct EntryName {
  std::string path;     // relative, without "." and empty parts; bytes that are not UTF-8 as \xNN
  std::string refusal;  // empty: usable
};

EntryName entry_name(std::string_view raw);

// Equal for names that a file system that ignores case takes for one (ASCII letters).
std::string twin_key(std::string_view path);

}  // namespace freehold::worker
