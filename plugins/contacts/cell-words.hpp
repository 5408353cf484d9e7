// What the cells of a contact list say: whether somebody can be written to, and how far they have come.
#pragma once

#include <optional>
#include <string_view>

#include <freehold/plugin.hpp>

namespace freehold::contacts {

// "Subscribed", "cleaned", "abgemeldet", … nullopt: another word.
std::optional<fh_contact_state> state_of(std::string_view cell);

// "customer", "MQL", "Kunde", … nullopt: another word.
std::optional<fh_contact_stage> stage_of(std::string_view cell);

// Not empty, and not "no", "false", "0", …: a date or a reason says yes.
bool says_yes(std::string_view cell);
// "no", "false", "0", … but not nothing.
bool says_no(std::string_view cell);

}  // namespace freehold::contacts
