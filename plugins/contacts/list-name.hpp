// What a contact list is called and what its file's name says of everybody on it.
#pragma once

#include <string>
#include <string_view>

#include <freehold/plugin.hpp>

namespace freehold::contacts {

struct ListName {
  std::string name;  // the file's name without its ending and without a word that says a state; never with an @
  fh_contact_state state = FH_CONTACT_REACHABLE;
};

// "cleaned_members_export_4f2a.csv" → "members_export_4f2a", bounced: what a provider gives out as one file a state is one list.
ListName list_name(std::string_view path);

}  // namespace freehold::contacts
