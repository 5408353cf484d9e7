// `freehold explain --text` and `--item`: what decided the links, forms, calls and rules of one item, with weights and catalogue entries.
#pragma once

#include <string>

#include "host/app/setup.hpp"

namespace freehold::app {

// text: HTML, an address, or a title or post as it is. Answers the exit code.
int explain_text(const Setup &setup, const std::string &text);

// corpus: what `freehold read` wrote. id: of an item, or the end of one.
int explain_item(const Setup &setup, const std::string &corpus, const std::string &id);

}  // namespace freehold::app
