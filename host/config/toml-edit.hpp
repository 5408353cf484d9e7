// Small edits of a configuration's text that keep everything else in it.
#pragma once

#include <string>
#include <string_view>

namespace freehold::config {

// A string in TOML's basic quotes, whatever is in it.
std::string toml_string(std::string_view text);

// Puts a value in place of the first one of this key, which begins a line; the comment behind it stays. Nothing where the key is not there.
void set_value(std::string &text, std::string_view key, const std::string &value);

}  // namespace freehold::config
