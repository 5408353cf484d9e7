// Whether bytes are UTF-8, for texts that stand in no TOML.
#pragma once

#include <string_view>

namespace freehold::tools {

// Well-formed, without surrogates. NUL is allowed.
bool is_utf8(std::string_view text);

}  // namespace freehold::tools
