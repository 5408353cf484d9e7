// What a form is for, and what each of its fields asks for.
#pragma once

#include <string_view>

#include "host/content/classify/word-lists.hpp"
#include "host/model/explanation.hpp"

namespace freehold::content {

// email, name, phone, message, password, search, date, amount, company, address, username, consent, or empty: not known.
std::string_view role_of(const model::Field &field);

// words: what its button, heading, labels and action say; title: what the title of its page says. Requires: roles are set.
FormKind kind_of(const model::Form &form, const WordKinds &words, const WordKinds &title);

// The marks that speak for or against the kind it is, with their weights, heaviest first.
std::vector<model::Reason> reasons_of(const model::Form &form, const WordKinds &words, const WordKinds &title);

}  // namespace freehold::content
