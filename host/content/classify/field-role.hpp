// What a field of a form asks for.
#pragma once

#include <string_view>

#include "host/model/item.hpp"

namespace freehold::content {

// email, name, phone, message, subject, password, search, date, amount, company, address, username, consent, captcha, url, or empty: not known.
// By its type, else by its name, else by its label. Linear in them.
std::string_view role_of(const model::Field &field);

}  // namespace freehold::content
