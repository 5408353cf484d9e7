// Who wrote a piece, and whether a guest did, told by its byline and by words that say so. Never guessed without a sign.
#pragma once

#include <string>
#include <string_view>

namespace freehold::website {

// The name in a byline: "By Mara Lindqvist – 3 May 2026" → "Mara Lindqvist". Empty where it names nobody: an address, "admin".
std::string name_in_byline(std::string_view byline);

// A piece that says it is a guest's: in its byline, or where it opens or closes ("Guest post by Ilse Okafor").
bool says_guest(std::string_view text);
// A folder, keyword or section for pieces by guests.
bool is_for_guests(std::string_view name);

// Two full names that share no word. "M. Lindqvist" may be Mara Lindqvist.
bool are_two_people(std::string_view a, std::string_view b);

}  // namespace freehold::website
