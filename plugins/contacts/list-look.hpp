// Whether a file looks like a contact list, told by its name and its first bytes.
#pragma once

#include <string_view>

namespace freehold::contacts {

// workbook: its inside cannot be seen from outside, and its name speaks of contacts.
enum class Look { no, workbook, list };

// A list has a column of addresses, or is nothing but addresses, and none of text, titles or subjects: with such a column it is one of content. A
// column of web addresses is fine beside people's names.
Look first_look(std::string_view path, std::string_view head);

// One @ with something before it and a dot behind it, nothing else.
bool is_address(std::string_view cell);

}  // namespace freehold::contacts
