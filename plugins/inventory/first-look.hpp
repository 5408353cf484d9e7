// Whether a file looks like a content inventory, told by its first bytes: a header row or the keys of an object.
#pragma once

#include <string_view>

namespace freehold::inventory {

enum class Look { no, workbook, list };  // workbook: its inside cannot be seen from outside

// A list names a text, title or address and something else that a list of content has.
Look first_look(std::string_view path, std::string_view head);

}  // namespace freehold::inventory
