// Patterns of paths and names, as people know them: * stands for anything within one segment, ** for anything across segments ("blog/**" is all
// below blog, "**/draft" draft at any depth), ? for one character. Everything else stands for itself.
#pragma once

#include <string_view>

namespace freehold {

// Whether the whole text is of the pattern. Time: at most pattern times text, whatever the two are.
bool matches_glob(std::string_view pattern, std::string_view text);

}  // namespace freehold
